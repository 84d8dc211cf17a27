using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>Reads <c>x-poll</c>: how an operation tells the state of a task.</summary>
internal static class PollReader
{
    private const string Extension = "x-poll";

    /// <summary>The longest time that the runtime's timers take is about 49 days.</summary>
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(40);

    /// <summary>How the operation tells the state; null when it does not.</summary>
    public static PollModel? Read(SpecObject operation, DocumentContext context)
    {
        if (operation[Extension] is not { } node || node is SpecScalar { Kind: SpecScalarKind.Boolean or SpecScalarKind.Null })
            return null;
        string? status = Pointers(node.Get("status")).FirstOrDefault();
        EquatableArray<string> success = Texts(node.Get("success"));
        if (status is null || success.Count == 0)
        {
            Report(context, node, "The extension 'x-poll' needs 'status' (a JSON Pointer) and 'success' (a list of states); it is ignored.");
            return null;
        }

        return new PollModel(
            status,
            Texts(node.Get("pending")),
            Texts(node.Get("running")),
            success,
            Texts(node.Get("failure")),
            Pointers(node.Get("message")).ToEquatableArray(),
            Pointers(node.Get("code")).ToEquatableArray(),
            Pointers(node.Get("result")).FirstOrDefault(),
            Numbers(node.Get("passing")).ToEquatableArray(),
            Milliseconds(node, "interval", context),
            Milliseconds(node, "timeout", context));
    }

    /// <summary>One or a list of them: <c>true</c> and <c>3</c> are states as well.</summary>
    private static IEnumerable<SpecScalar> Scalars(SpecNode? node) =>
        (node is SpecArray list ? list.Items : node is null ? [] : [node]).OfType<SpecScalar>().Where(static s => s.Kind != SpecScalarKind.Null);

    private static EquatableArray<string> Texts(SpecNode? node) => Scalars(node).Select(static s => s.Text).ToEquatableArray();

    private static IEnumerable<string> Pointers(SpecNode? node) => Scalars(node).Select(static s => s.Text).Where(static p => p.Length > 1 && p[0] == '/');

    private static IEnumerable<long> Numbers(SpecNode? node)
    {
        foreach (SpecScalar scalar in Scalars(node))
        {
            if (long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
                yield return number;
        }
    }

    private static long? Milliseconds(SpecNode poll, string member, DocumentContext context)
    {
        if (poll.Get(member) is not { } node)
            return null;
        try
        {
            TimeSpan time = XmlConvert.ToTimeSpan(node.AsString() ?? "");
            if (time > TimeSpan.Zero && time <= LongestTime)
                return (long)time.TotalMilliseconds;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            // Reported below, as a time that is out of range is.
        }

        Report(context, node, "'" + member + "' of 'x-poll' is no duration such as PT5S, or not between zero and 40 days; it is ignored.");
        return null;
    }

    private static void Report(DocumentContext context, SpecNode node, string text) =>
        context.Report(Problem.At(DiagnosticTable.InvalidDocument, node.Position, text));
}
