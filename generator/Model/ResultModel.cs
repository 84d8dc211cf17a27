using Seedance.Generator.Support;

namespace Seedance.Generator.Model;

/// <summary>What an operation answers, where its successes have different bodies: one case for each status.</summary>
/// <param name="Id">Where its responses stand.</param>
/// <param name="Name">What it would like to be called.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="Cases">The cases, in document order.</param>
internal sealed record ResultModel(TypeId Id, NameRequest Name, Documentation Docs, EquatableArray<ResultCaseModel> Cases) : TypeModel(Id, Name, Docs);

/// <summary>The case of one status.</summary>
/// <param name="Status">A status code, a range such as <c>2XX</c>, or <c>default</c>.</param>
/// <param name="Body">Type of its body, or null when it has none.</param>
internal sealed record ResultCaseModel(string Status, TypeUse? Body);

/// <summary>The headers that are declared for the successes of an operation.</summary>
/// <param name="Id">Where the operation stands.</param>
/// <param name="Name">What it would like to be called.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="Members">The headers, each once; none is required.</param>
internal sealed record HeadersModel(TypeId Id, NameRequest Name, Documentation Docs, EquatableArray<MemberModel> Members) : TypeModel(Id, Name, Docs);
