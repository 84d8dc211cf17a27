using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Seedance.Runtime.Tests.PublicApi;

/// <summary>The public surface of an assembly as text: a type with its members below it, each on one line, in ordinal order.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static string Of(Assembly assembly)
    {
        var text = new StringBuilder("# The public surface of Seedance.Runtime. Refresh: UPDATE_CASES=1 dotnet test --project tests/Runtime.Tests\n");
        foreach (string type in assembly.GetExportedTypes().Select(Type).Order(StringComparer.Ordinal))
            text.Append('\n').Append(type);
        return text.ToString();
    }

    private static string Type(Type type)
    {
        string head = Hidden(type) + Kind(type) + TypeName.Of(type) + Bases(type) + Constraints(type.GetGenericArguments());
        if (type.IsSubclassOf(typeof(MulticastDelegate)))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return $"{head}{Parameters(invoke)} : {TypeName.OfReturn(invoke)}\n";
        }

        var members = type.IsEnum
            ? Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}")
            : type.GetMembers(Declared).Select(Member).OfType<string>().Order(StringComparer.Ordinal);
        return head + "\n" + string.Concat(members.Select(member => $"    {member}\n"));
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum)
            return "enum ";
        if (type.IsInterface)
            return "interface ";
        if (type.IsSubclassOf(typeof(MulticastDelegate)))
            return "delegate ";
        if (type.IsValueType)
            return (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref struct " : "struct ");
        return type.IsAbstract && type.IsSealed ? "static class " : type.IsAbstract ? "abstract class " : type.IsSealed ? "sealed class " : "class ";
    }

    private static string Bases(Type type)
    {
        if (type.IsEnum || type.IsSubclassOf(typeof(MulticastDelegate)))
            return "";
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = type.GetInterfaces().Except(inherited).Select(TypeName.Of).Order(StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            bases = bases.Prepend(TypeName.Of(parent)).Order(StringComparer.Ordinal);
        string joined = string.Join(", ", bases);
        return joined.Length == 0 ? "" : " : " + joined;
    }

    private static string Constraints(IEnumerable<Type> arguments) => string.Concat(arguments.Where(argument => argument.IsGenericParameter).Select(argument =>
    {
        var attributes = argument.GenericParameterAttributes;
        var constraints = argument.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(TypeName.Of);
        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            constraints = constraints.Prepend("struct");
        else if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            constraints = constraints.Prepend("class");
        string joined = string.Join(", ", constraints);
        return joined.Length == 0 ? "" : $" where {argument.Name} : {joined}";
    }));

    private static string? Member(MemberInfo member) => member switch
    {
        FieldInfo field when IsVisible(field) => $"{Hidden(field)}{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{field.Name} : {TypeName.Of(field)}{(field.IsLiteral ? $" = {Value(field.GetRawConstantValue())}" : "")}",
        PropertyInfo property => Property(property),
        ConstructorInfo constructor when IsVisible(constructor) => $"{Hidden(constructor)}{Access(constructor)}new{Parameters(constructor)}",
        MethodInfo method when IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) => Method(method),
        _ => null,
    };

    private static string Method(MethodInfo method)
    {
        string generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeName.Of))}>" : "";
        string constraints = method.IsGenericMethod ? Constraints(method.GetGenericArguments()) : "";
        return $"{Hidden(method)}{Access(method)}{method.Name}{generics}{Parameters(method)} : {TypeName.OfReturn(method)}{constraints}";
    }

    private static string? Property(PropertyInfo property)
    {
        MethodInfo? getter = property.GetMethod is { } get && IsVisible(get) ? get : null;
        MethodInfo? setter = property.SetMethod is { } set && IsVisible(set) ? set : null;
        if ((getter ?? setter) is not { } accessor)
            return null;
        bool isInit = setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string accessors = (getter is null ? "" : " get;") + (setter is null ? "" : isInit ? " init;" : " set;");
        string index = getter?.GetParameters() is { Length: > 0 } parameters ? Parameters(parameters, "[]") : "";
        return $"{Hidden(property)}{Access(accessor)}{required}{property.Name}{index} : {TypeName.Of(property)} {{{accessors} }}";
    }

    private static string Parameters(MethodBase method) => Parameters(method.GetParameters(), "()");

    private static string Parameters(ParameterInfo[] parameters, string brackets) =>
        brackets[0] + string.Join(", ", parameters.Select(Parameter)) + brackets[1];

    private static string Parameter(ParameterInfo parameter)
    {
        string by = !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        string optional = parameter.HasDefaultValue ? $" = {Value(parameter.DefaultValue)}" : "";
        return $"{by}{TypeName.Of(parameter)} {parameter.Name}{optional}";
    }

    private static string Value(object? value) =>
        value is string text ? $"\"{text}\"" : Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } plain ? plain : "default";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) => field.Name != "value__" && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly);

    private static string Access(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : "")
        + (method.IsAbstract ? "abstract " : method is MethodInfo { IsVirtual: true, IsFinal: false } info
            ? info.GetBaseDefinition() == info ? "virtual " : "override "
            : "");

    private static string Hidden(MemberInfo member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never ? "[hidden] " : "";
}
