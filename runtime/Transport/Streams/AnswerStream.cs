using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>Asks for the rest of a sequence of events.</summary>
/// <param name="lastEventId">The id of the last event that has come.</param>
/// <param name="cancellationToken">Ends the call.</param>
/// <returns>The answer; without a stream when there is nothing more.</returns>
/// <exception cref="ApiException">The answer says failure, or there is none.</exception>
internal delegate Task<Answer> ResumeFunc(string lastEventId, CancellationToken cancellationToken);

/// <summary>A body that is still to be read.</summary>
/// <param name="answer">The answer that it is the body of.</param>
/// <param name="options">Say whether items are checked, and how long one may be.</param>
/// <param name="resume">Asks for the rest of a sequence that was broken off; null where that is not safe.</param>
internal sealed class AnswerStream(Answer answer, ApiClientOptions options, ResumeFunc? resume)
{
    internal Answer Answer { get; } = answer;

    internal ApiClientOptions Options { get; } = options;

    internal ResumeFunc? Resume { get; } = resume;

    /// <summary>The bytes.</summary>
    internal Stream Content => Answer.Content!;
}
