using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>The method that waits for a task, beside the operation that tells its state.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Operation">The operation that tells the state.</param>
/// <param name="Method">Name of the method, without <c>Async</c>.</param>
/// <param name="TaskId">The parameter that names the task.</param>
/// <param name="Poll">How the state is told.</param>
internal sealed record WaitFile(string HintName, OperationFile Operation, string Method, ParameterPlan TaskId, PollModel Poll)
    : FilePlan(HintName, Operation.Namespace, Operation.Access);

/// <summary>The methods that make a task and wait for it, beside the operation that makes it.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Operation">The operation that makes the task.</param>
/// <param name="Method">Name of the methods, without <c>Async</c>.</param>
/// <param name="Wait">Name of the method that waits, without <c>Async</c>.</param>
/// <param name="TaskType">What is known about a task in the end.</param>
/// <param name="Arguments">What the method that waits is given.</param>
internal sealed record AndWaitFile(
    string HintName,
    OperationFile Operation,
    string Method,
    string Wait,
    string TaskType,
    EquatableArray<LinkArgumentPlan> Arguments) : FilePlan(HintName, Operation.Namespace, Operation.Access);

/// <summary>The methods that download what tasks have made.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the client.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Names">Names of the API's fixed types.</param>
/// <param name="Method">Name of the methods, without <c>Async</c>.</param>
internal sealed record DownloadFile(string HintName, string Namespace, string Access, ClientNames Names, string Method)
    : FilePlan(HintName, Namespace, Access);

/// <summary>The method that uploads a file, beside the operation that gives out an address for it.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Method">Name of the method, without <c>Async</c>.</param>
/// <param name="ContentType">The C# parameter that takes the media type.</param>
/// <param name="Extension">The C# parameter that takes the ending of the name, or null.</param>
/// <param name="Upload">Where the addresses stand.</param>
internal sealed record UploadFile(
    string HintName,
    OperationFile Operation,
    string Method,
    string ContentType,
    string? Extension,
    UploadModel Upload) : FilePlan(HintName, Operation.Namespace, Operation.Access);

/// <summary>A value for the method that waits.</summary>
/// <param name="Codec">Its type.</param>
/// <param name="Pointer">JSON Pointer into the body of the answer; null when the value is an argument of the call.</param>
/// <param name="Parameter">The C# name of that argument; null when the answer has the value.</param>
internal sealed record LinkArgumentPlan(CodecPlan Codec, string? Pointer, string? Parameter);
