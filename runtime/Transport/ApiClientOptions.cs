using System;
using System.Net.Http;
using System.Threading;
using Microsoft.Extensions.Logging;

namespace Seedance.Runtime;

/// <summary>What every client can be told: where the API lives, how long to wait, what to check. Each client adds its
/// credentials.</summary>
/// <remarks>
/// The options are read anew for each request, so a rotated key or another address takes effect with the next call. They are not copied:
/// share one object between clients only when they are meant to change together.
/// </remarks>
public abstract class ApiClientOptions
{
    /// <summary>The longest time-out that a timer takes: about 49 days.</summary>
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private TimeSpan _timeout = TimeSpan.FromSeconds(100);
    private TimeSpan _tryTimeout = System.Threading.Timeout.InfiniteTimeSpan;
    private TimeSpan _stallTimeout = TimeSpan.FromSeconds(30);
    private long _maxResponseBytes = 64 * 1024 * 1024;
    private string? _userAgent;
    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>
    /// The address that the paths of the API are appended to; a path in it is kept (<c>https://example.com/v1</c> and <c>/pets</c> make
    /// <c>https://example.com/v1/pets</c>). When null, <see cref="HttpClient.BaseAddress"/> is used, then the server of the API's document. It
    /// counts for every operation, also for one that has a server of its own in the document. Where the document names its server relatively
    /// (<c>/v1</c>), a host without a path is enough.
    /// </summary>
    /// <remarks>Must be absolute, http or https, without user information, query and fragment; this is checked when a request is
    /// made.</remarks>
    public Uri? BaseAddress { get; set; }

    /// <summary>Whether requests are checked against the document before they are sent (<see cref="RequestInvalidException"/>). True by
    /// default.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>Whether successful answers are checked against the document (<see cref="ResponseInvalidException"/>). False by
    /// default.</summary>
    public bool ValidateResponses { get; set; }

    /// <summary>
    /// The longest time that one call may take, from connecting to the last byte of its answer, retries included. 100 seconds by default;
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. When it has passed the call fails with a
    /// <see cref="TransportException"/>.
    /// </summary>
    /// <remarks>A passed <see cref="HttpClient"/> keeps its own <see cref="HttpClient.Timeout"/>, which ends with the headers of the
    /// answer; until then the shorter of the two counts.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or longer than about 49 days.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        set => _timeout = Checked(value);
    }

    /// <summary>
    /// The longest time that one try of a call may take. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> by default: a try may take
    /// what is left of <see cref="Timeout"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or longer than about 49 days.</exception>
    public TimeSpan TryTimeout
    {
        get => _tryTimeout;
        set => _tryTimeout = Checked(value);
    }

    /// <summary>
    /// The longest time that the download or the upload of a file may go without a byte; then it is tried again as <see cref="Retry"/> says.
    /// 30 seconds by default. <see cref="Timeout"/> does not count there: a large file takes its time.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or longer than about 49 days.</exception>
    public TimeSpan StallTimeout
    {
        get => _stallTimeout;
        set => _stallTimeout = Checked(value);
    }

    /// <summary>Whether and when a call is tried again.</summary>
    public RetryOptions Retry { get; } = new();

    /// <summary>How often and for how long the state of a task is asked for, where the API has tasks.</summary>
    public PollingOptions Polling { get; } = new();

    /// <summary>Makes the log of calls, of the category <c>Seedance.Runtime</c>; null for none. Neither credentials nor values are
    /// logged.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The most bytes of a body that are read into memory, after decompression. 64 MiB by default.</summary>
    /// <remarks>A longer body of a successful answer is a <see cref="TransportException"/>; that of a failure is cut off there.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or not less than <see cref="Array.MaxLength"/>.</exception>
    public long MaxResponseBytes
    {
        get => _maxResponseBytes;
        set => _maxResponseBytes = value >= 1 && value < Array.MaxLength
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"The limit is between 1 and {Array.MaxLength - 1} bytes.");
    }

    /// <summary>
    /// The text of the <c>User-Agent</c> header (RFC 9110, 10.1.5). When null, the one that a passed <see cref="HttpClient"/> has, else the
    /// name and version of this library: some services refuse requests without one.
    /// </summary>
    /// <exception cref="ArgumentException">The value has a character that a header cannot carry.</exception>
    public string? UserAgent
    {
        get => _userAgent;
        set
        {
            if (value is not null)
                HeaderText.CheckValue(value, nameof(value), "The user agent");
            _userAgent = value;
        }
    }

    /// <summary>The clock that time-outs run on; <see cref="TimeProvider.System"/> by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The credential for a security scheme, or null when none is set. Called for each request that needs it.</summary>
    /// <param name="scheme">Name of the scheme, as the document writes it under <c>components/securitySchemes</c>.</param>
    protected internal virtual string? GetCredential(string scheme) => null;

    /// <summary>What gives out tokens for a security scheme, or null when none is set. It comes before <see cref="GetCredential"/>.</summary>
    /// <param name="scheme">Name of the scheme, as the document writes it.</param>
    protected internal virtual AccessTokenProvider? GetTokenProvider(string scheme) => null;

    /// <summary>The option without which no operation can be called, because every one of them needs a credential; null when none is
    /// missing.</summary>
    protected internal virtual string? MissingCredential() => null;

    /// <summary>User name and password as the credential of HTTP basic authentication (RFC 7617).</summary>
    /// <param name="userName">The user name; null when none is set.</param>
    /// <param name="password">The password; null stands for an empty one.</param>
    /// <returns>The credential, or null when there is no user name.</returns>
    /// <exception cref="InvalidOperationException">The user name has a colon.</exception>
    protected static string? Basic(string? userName, string? password) =>
        userName is null ? null : BasicCredential.Encode(userName, password);

    private static TimeSpan Checked(TimeSpan value) =>
        value == System.Threading.Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= LongestTimeout)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "A time-out is positive, at most about 49 days, or Timeout.InfiniteTimeSpan.");
}
