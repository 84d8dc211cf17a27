using Seedance.Generator.Support;

namespace Seedance.Generator.Model;

/// <summary>How an operation tells the state of a task (<c>x-poll</c>). All places are JSON Pointers into the body of its answer.</summary>
/// <param name="Status">Where the state stands.</param>
/// <param name="Pending">The states of a task that waits for its turn.</param>
/// <param name="Running">The states of a task that is being worked on, as far as the document names them.</param>
/// <param name="Success">The states of a task that is done.</param>
/// <param name="Failure">The states of a task that has failed.</param>
/// <param name="Message">Where the reason of a failure stands; the first place that has one counts.</param>
/// <param name="Code">Where the code of a failure stands; the first place that has one counts.</param>
/// <param name="Result">Where the result stands, which must not be empty; null when there is none to look for.</param>
/// <param name="Passing">Codes and statuses of refusals that pass.</param>
/// <param name="Interval">Milliseconds between two questions; null for the usual time.</param>
/// <param name="Timeout">Milliseconds to wait for the end; null for the usual time.</param>
internal sealed record PollModel(
    string Status,
    EquatableArray<string> Pending,
    EquatableArray<string> Running,
    EquatableArray<string> Success,
    EquatableArray<string> Failure,
    EquatableArray<string> Message,
    EquatableArray<string> Code,
    string? Result,
    EquatableArray<long> Passing,
    long? Interval,
    long? Timeout);

/// <summary>How an operation gives out an address to put a file to (<c>x-upload</c>).</summary>
/// <param name="Name">Name of the method that uploads a file.</param>
/// <param name="ContentType">The parameter that takes the media type.</param>
/// <param name="Extension">The parameter that takes the ending of the file's name; null when there is none.</param>
/// <param name="Address">JSON Pointer to the address in the body of its answer.</param>
/// <param name="Result">JSON Pointer to the address that the file has then.</param>
internal sealed record UploadModel(string Name, string ContentType, string? Extension, string Address, string Result);

/// <summary>A way from an answer to another operation (OpenAPI 3.0.3, section 4.7.20).</summary>
/// <param name="Operation">Where it leads to: an operation id, or as a reference a JSON Pointer behind a <c>#</c>.</param>
/// <param name="Arguments">What the other operation is given.</param>
internal sealed record LinkModel(string Operation, EquatableArray<LinkArgumentModel> Arguments);

/// <summary>A value that a link hands on.</summary>
/// <param name="Parameter">Name of the parameter that takes it.</param>
/// <param name="Location">Where that parameter is sent; null when its name is enough.</param>
/// <param name="Pointer">JSON Pointer into the body of the answer; null when the value is one of the request.</param>
/// <param name="Source">The parameter of the request that has the value; null when the answer has it.</param>
/// <param name="SourceLocation">Where that parameter is sent.</param>
internal sealed record LinkArgumentModel(
    string Parameter,
    ParameterLocation? Location,
    string? Pointer,
    string? Source,
    ParameterLocation? SourceLocation);

/// <summary>What an operation makes: a task whose state another operation tells.</summary>
/// <param name="Poll"><see cref="OperationModel.Id"/> of the operation that tells the state.</param>
/// <param name="Arguments">What that operation is given.</param>
internal sealed record TaskLinkModel(string Poll, EquatableArray<LinkArgumentModel> Arguments);
