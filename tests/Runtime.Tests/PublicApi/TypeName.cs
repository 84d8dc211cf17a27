using System.Reflection;

namespace Seedance.Runtime.Tests.PublicApi;

/// <summary>Types as C# spells them: without namespaces, with the question marks of nullable references.</summary>
internal static class TypeName
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    internal static string Of(Type type) => Of(type, null);

    internal static string Of(FieldInfo field) => Of(field.FieldType, Nullability.Create(field));

    internal static string Of(PropertyInfo property) => Of(property.PropertyType, Nullability.Create(property));

    internal static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, Nullability.Create(parameter));

    internal static string OfReturn(MethodInfo method) => Of(method.ReturnParameter);

    private static string Of(Type type, NullabilityInfo? info)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!, info);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying, info?.GenericTypeArguments.FirstOrDefault()) + "?";
        // Of a type parameter, reflection does not tell T from T?.
        bool isNullable = !type.IsValueType && !type.IsGenericParameter && info?.ReadState == NullabilityState.Nullable;
        return Plain(type, info) + (isNullable ? "?" : "");
    }

    private static string Plain(Type type, NullabilityInfo? info)
    {
        if (type.IsArray)
            return Of(type.GetElementType()!, info?.ElementType) + "[]";
        if (Keywords.TryGetValue(type, out string? keyword))
            return keyword;
        string name = type.IsNested && !type.IsGenericParameter ? $"{Plain(type.DeclaringType!, null)}.{type.Name}" : type.Name;
        if (!type.IsGenericType || !type.Name.Contains('`'))
            return name;
        var arguments = type.GetGenericArguments();
        var infos = info?.GenericTypeArguments is { } known && known.Length == arguments.Length ? known : null;
        return $"{name[..name.IndexOf('`')]}<{string.Join(", ", arguments.Select((argument, at) => Of(argument, infos?[at])))}>";
    }
}
