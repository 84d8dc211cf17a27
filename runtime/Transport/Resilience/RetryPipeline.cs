using System;
using System.Threading;
using System.Threading.Tasks;
using Polly;
using Polly.Retry;

namespace Seedance.Runtime;

/// <summary>Tries a call again by Polly, as <see cref="RetryRules"/> say. Made anew when the options have changed.</summary>
internal sealed class RetryPipeline
{
    private static readonly ResiliencePropertyKey<Call> CallKey = new("Seedance.Call");

    /// <summary>What the pipeline is made of.</summary>
    private readonly (int MaxRetries, TimeSpan Delay, TimeSpan MaxDelay, TimeProvider Clock) _settings;
    private readonly ResiliencePipeline<Answer> _pipeline;

    private RetryPipeline((int MaxRetries, TimeSpan Delay, TimeSpan MaxDelay, TimeProvider Clock) settings)
    {
        _settings = settings;
        _pipeline = new ResiliencePipelineBuilder<Answer> { TimeProvider = settings.Clock }
            .AddRetry(new RetryStrategyOptions<Answer>
            {
                MaxRetryAttempts = settings.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = settings.Delay,
                MaxDelay = settings.MaxDelay,
                ShouldHandle = static arguments => ValueTask.FromResult(IsWorthAnother(arguments.Context, arguments.Outcome)),
                DelayGenerator = static arguments => ValueTask.FromResult(ServersDelay(arguments.Context, arguments.Outcome)),
                OnRetry = static arguments =>
                {
                    CallOf(arguments.Context).Retrying(arguments.AttemptNumber + 1, arguments.RetryDelay, arguments.Outcome.Result?.Status);
                    return default;
                },
            })
            .Build();
    }

    /// <summary>The pipeline for these options: the known one, unless they have changed; null where nothing is tried again.</summary>
    internal static RetryPipeline? For(ApiClientOptions options, RetryPipeline? known)
    {
        var settings = (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.MaxDelay, options.TimeProvider);
        if (settings.MaxRetries == 0)
            return null;
        return known is not null && known._settings == settings ? known : new RetryPipeline(settings);
    }

    /// <summary>Makes a call, again and again where the rules allow it.</summary>
    internal async Task<Answer> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (ResilienceContext context, Call call) => await call.TryAsync(context.CancellationToken).ConfigureAwait(false),
                context,
                call).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool IsWorthAnother(ResilienceContext context, Outcome<Answer> outcome)
    {
        var call = CallOf(context);
        if (outcome.Result is not { } answer)
            return outcome.Exception is TransportException failure && RetryRules.IsWorthAnother(failure, call.IsRepeatable, call.CanRepeat);
        return RetryRules.IsWorthAnother(answer, call.IsRepeatable)
            && !(RetryRules.RetryAfter(answer, call.Options.TimeProvider) > call.Options.Retry.MaxDelay);
    }

    /// <summary>The wait that the server asks for; null for the pipeline's own.</summary>
    private static TimeSpan? ServersDelay(ResilienceContext context, Outcome<Answer> outcome) =>
        outcome.Result is { } answer ? RetryRules.RetryAfter(answer, CallOf(context).Options.TimeProvider) : null;

    private static Call CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);
}
