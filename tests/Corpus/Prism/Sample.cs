using System.Reflection;
using System.Text;
using Seedance.Runtime;

namespace Seedance.Corpus.Tests.Prism;

/// <summary>Makes some value of a type: enough to call an operation with.</summary>
internal static class Sample
{
    private const int MaxDepth = 6;

    private static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(string)] = "0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d",
        [typeof(bool)] = true,
        [typeof(int)] = 5,
        [typeof(long)] = 5L,
        [typeof(float)] = 1f,
        [typeof(double)] = 1d,
        [typeof(decimal)] = 1m,
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        [typeof(DateOnly)] = new DateOnly(2026, 1, 2),
        [typeof(TimeOnly)] = new TimeOnly(3, 4, 5),
        [typeof(Guid)] = Guid.Parse("0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d"),
        [typeof(UriString)] = (UriString)"https://example.com/a",
        [typeof(JsonValue)] = JsonValue.Parse("{}"u8),
        [typeof(FileContent)] = new FileContent("abc"u8.ToArray()),
        [typeof(Bytes)] = (Bytes)"abc"u8,
    };

    /// <summary>A value; null where none can be made.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="isFull">Whether what may be left out is given as well.</param>
    /// <param name="depth">How deep it stands.</param>
    public static object? Of(Type type, bool isFull = false, int depth = 0)
    {
        if (Known.TryGetValue(type, out object? known))
            return known;
        if (depth > MaxDepth)
            return null;
        if (type == typeof(Stream))
            return new MemoryStream(Encoding.UTF8.GetBytes("abc"));
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return List(type, isFull, depth);
        if (type.IsGenericType)
            return type.GetProperty("Empty", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);

        // An extensible enum has its values, a union its factories.
        if (type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(p => p.PropertyType == type) is { } value)
            return value.GetValue(null);
        MethodInfo? factory = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(m => m.Name.StartsWith("From", StringComparison.Ordinal) && m.GetParameters().Length == 1);
        if (factory is not null)
            return Of(factory.GetParameters()[0].ParameterType, isFull, depth + 1) is { } one ? factory.Invoke(null, [one]) : null;
        return type.GetConstructor([]) is { } constructor ? Filled(constructor.Invoke([]), isFull, depth) : null;
    }

    private static object? List(Type type, bool isFull, int depth)
    {
        Type itemType = type.GetGenericArguments()[0];
        if (Of(Nullable.GetUnderlyingType(itemType) ?? itemType, isFull, depth + 1) is not { } item)
            return null;
        Array items = Array.CreateInstance(itemType, 1);
        items.SetValue(item, 0);
        MethodInfo conversion = type.GetMethods().Single(m => m.Name == "op_Implicit" && m.GetParameters()[0].ParameterType == items.GetType());
        return conversion.Invoke(null, [items]);
    }

    /// <summary>Fills the required properties of a record, or all of them.</summary>
    private static object? Filled(object record, bool isFull, int depth)
    {
        foreach (PropertyInfo property in record.GetType().GetProperties().Where(static p => p.CanWrite))
        {
            bool isRequired = property.CustomAttributes.Any(static a => a.AttributeType.FullName == "System.Runtime.CompilerServices.RequiredMemberAttribute");

            // A property may hold the one value that it can have.
            if (!isRequired && (!isFull || property.GetValue(record) is not null))
                continue;
            object? value = Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, isFull, depth + 1);
            if (value is not null)
                property.SetValue(record, value);
            else if (isRequired)
                return null;
        }

        return record;
    }
}
