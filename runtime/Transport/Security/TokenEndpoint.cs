using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>A token, and the time from which on a new one is got.</summary>
internal sealed class AccessToken(string value, DateTimeOffset usableUntil)
{
    internal string Value { get; } = value;

    internal DateTimeOffset UsableUntil { get; } = usableUntil;
}

/// <summary>The token endpoint of an authorization server (RFC 6749, 3.2 and 5).</summary>
internal sealed class TokenEndpoint(Uri address, string clientId, string clientSecret)
{
    private const int MaxAnswerBytes = 256 * 1024;

    /// <summary>Servers should say how long a token lives (RFC 6749, 5.1). For those that do not, a time that is rarely too long; a token
    /// that is refused before is replaced at once.</summary>
    private static readonly TimeSpan UnknownLife = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>Asks for a token.</summary>
    /// <exception cref="AccessTokenException">There is none.</exception>
    internal async Task<AccessToken> RequestAsync(
        HttpClient client, string scope, string? audience, bool sendsSecretInBody, TimeProvider clock, TimeSpan refreshBefore)
    {
        using var deadline = new CancellationTokenSource(Timeout, clock);
        try
        {
            using var message = Message(scope, audience, sendsSecretInBody);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            var (body, isCut) = await BoundedBody.ReadAsync(response.Content, MaxAnswerBytes, deadline.Token).ConfigureAwait(false);
            return Read(isCut ? [] : body, (int)response.StatusCode, clock.GetUtcNow(), refreshBefore);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or System.IO.IOException)
        {
            string reason = deadline.IsCancellationRequested ? "it took longer than 60 s" : FailureText.Clean(exception.Message, Secret());
            throw new AccessTokenException($"{Who} gave no answer: {reason.TrimEnd('.')}. Nothing was sent.", innerException: Secret().Keep(exception));
        }
    }

    private string Who => $"The token endpoint {RequestAddress.Shown(address)}";

    private Secrets Secret()
    {
        var secrets = new Secrets();
        secrets.Add(clientSecret);
        return secrets;
    }

    private HttpRequestMessage Message(string scope, string? audience, bool sendsSecretInBody)
    {
        var form = new List<KeyValuePair<string, string>> { new("grant_type", "client_credentials") };
        if (scope.Length > 0)
            form.Add(new("scope", scope));
        if (audience is not null)
            form.Add(new("audience", audience));
        if (sendsSecretInBody)
        {
            form.Add(new("client_id", clientId));
            form.Add(new("client_secret", clientSecret));
        }

        var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (!sendsSecretInBody)
            message.Headers.Authorization = new AuthenticationHeaderValue("Basic", BasicCredential.Encode(FormText(clientId), FormText(clientSecret)));
        return message;
    }

    /// <summary>Identifier and secret are form-encoded before they become a basic credential (RFC 6749, 2.3.1).</summary>
    private static string FormText(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private AccessToken Read(byte[] body, int status, DateTimeOffset now, TimeSpan refreshBefore)
    {
        string? token = null;
        string? error = null;
        double? seconds = null;
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                token = Text(json.RootElement, "access_token");
                error = Text(json.RootElement, "error");
                if (json.RootElement.TryGetProperty("expires_in", out var life))
                    seconds = Seconds(life);
            }
        }
        catch (JsonException)
        {
            // What is no JSON has no token; the message below says so.
        }

        if (status is < 200 or > 299 || string.IsNullOrWhiteSpace(token) || !HeaderText.IsValue(token))
        {
            string reason = error is null ? "without a token" : $"with the error '{FailureText.Clean(error, Secret())}'";
            throw new AccessTokenException($"{Who} answered HTTP {status} {reason}. Nothing was sent.", error, status);
        }

        return new AccessToken(token, now + Usable(seconds, refreshBefore));
    }

    private static TimeSpan Usable(double? seconds, TimeSpan refreshBefore)
    {
        var life = seconds is { } known ? TimeSpan.FromSeconds(Math.Clamp(known, 0, TimeSpan.FromDays(365).TotalSeconds)) : UnknownLife;
        var margin = refreshBefore < life / 10 ? refreshBefore : life / 10;
        return life - margin;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A number; some servers write it as text.</summary>
    private static double? Seconds(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDouble(out double number) => number,
        JsonValueKind.String when double.TryParse(value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out double number)
            && double.IsFinite(number) => number,
        _ => null,
    };
}
