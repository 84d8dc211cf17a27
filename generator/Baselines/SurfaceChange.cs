using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Baselines;

/// <summary>A difference between an API and its baseline.</summary>
/// <param name="Id">Id in <c>DiagnosticTable</c>.</param>
/// <param name="Place">Where what has changed stands, or stood; null where only the baseline is meant.</param>
/// <param name="InBaseline">
/// Where it stands in the baseline: shown where there is no document any more; null where nothing is to be shown.
/// </param>
/// <param name="Arguments">What fills the holes of the message.</param>
internal sealed record SurfaceChange(string Id, TypeId? Place, SpecPosition? InBaseline, EquatableArray<string> Arguments);
