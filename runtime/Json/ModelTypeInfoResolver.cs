using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Seedance.Runtime;

/// <summary>Tells System.Text.Json about models without reflection, for trimmed and AOT-compiled programs.</summary>
/// <example>
/// <code>
/// var options = new JsonSerializerOptions { TypeInfoResolver = new ModelTypeInfoResolver().Add&lt;TaskInfo&gt;() };
/// JsonSerializer.Serialize(task, options.GetTypeInfo(typeof(TaskInfo)));
/// </code>
/// Together with a context of one's own: <c>JsonTypeInfoResolver.Combine(MyContext.Default, models)</c>.
/// </example>
public sealed class ModelTypeInfoResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _models = [];

    /// <summary>Adds a model. All are added before the first use.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <returns>This resolver.</returns>
    public ModelTypeInfoResolver Add<T>()
        where T : IJsonModel<T>
    {
        _models[typeof(T)] = static options => JsonMetadataServices.CreateValueInfo<T>(options, new ModelConverter<T>());
        return this;
    }

    /// <summary>Adds a model that is a struct, and its <see cref="Nullable{T}"/>.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <returns>This resolver.</returns>
    public ModelTypeInfoResolver AddStruct<T>()
        where T : struct, IJsonModel<T>
    {
        _models[typeof(T?)] = static options =>
            JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));
        return Add<T>();
    }

    /// <summary>What System.Text.Json asks for.</summary>
    /// <param name="type">A type.</param>
    /// <param name="options">The options that ask.</param>
    /// <returns>How to read and write the type; null when it has not been added.</returns>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        _models.TryGetValue(type, out Func<JsonSerializerOptions, JsonTypeInfo>? create) ? create(options) : null;
}
