using System.Text;

namespace Seedance.Runtime.Tests.Json;

/// <summary>Short words that every test here needs.</summary>
internal static class Wire
{
    internal static T Read<T>(string json, JsonReadFunc<T> read) => JsonRead.Parse(Encoding.UTF8.GetBytes(json), read);

    internal static T Read<T>(string json)
        where T : IJsonModel<T> => JsonRead.Parse<T>(Encoding.UTF8.GetBytes(json));

    internal static string Write<T>(T value, JsonWriteFunc<T> write) => Encoding.UTF8.GetString(JsonWrite.ToUtf8Json(value, write));

    internal static string Write<T>(T model)
        where T : IJsonModel<T> => Encoding.UTF8.GetString(JsonWrite.ToUtf8Json(model));

    internal static JsonModelException Fails<T>(string json, JsonReadFunc<T> read) =>
        Assert.Throws<JsonModelException>(() => Read(json, read));

    internal static JsonModelException Fails<T>(string json)
        where T : IJsonModel<T> => Assert.Throws<JsonModelException>(() => Read<T>(json));
}
