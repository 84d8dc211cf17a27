using System;
using System.Globalization;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Finds the way from one page to the next, and notices when it has no end.</summary>
internal sealed class PageSequence(Pagination pagination)
{
    /// <summary>As many pages without an item may follow each other: services that filter behind their paging send some.</summary>
    private const int MaxEmptyPages = 100;

    private int _emptyPages;

    /// <summary>An earlier step. Each step is compared with it, and it moves on after 1, 2, 4, … steps: so a circle of any length is
    /// found without keeping all steps (R. P. Brent's method).</summary>
    private string? _mark;
    private int _stepsToMark = 1;
    private int _steps;

    /// <summary>The request of the next page, or null when there is none.</summary>
    /// <param name="request">The request of the page.</param>
    /// <param name="answer">The page.</param>
    /// <param name="count">How many items it has.</param>
    /// <exception cref="ResponseInvalidException">The way leads nowhere, or back.</exception>
    internal OperationRequest? Next(OperationRequest request, Answer answer, int count)
    {
        if (pagination.More is { } more && Find(answer, more) is not "true")
            return null;
        if (pagination.Step is PageStep.LastItem or PageStep.Page or PageStep.Offset && count == 0)
            return null;
        string? step = pagination.Step switch
        {
            PageStep.LinkHeader => LinkHeader.Find(answer.Headers["Link"], pagination.Source),
            PageStep.LastItem => Find(answer, string.Create(CultureInfo.InvariantCulture, $"{pagination.Items}/{count - 1}{pagination.Source}")),
            PageStep.Page => Count(request, pagination.Start, 1),
            PageStep.Offset => Count(request, 0, count),
            _ => Find(answer, pagination.Source),
        };
        if (string.IsNullOrEmpty(step))
            return null;
        Check(step, answer, count);
        return pagination.Step is PageStep.LinkHeader or PageStep.NextLink
            ? request.At(Redirect.Target(answer.Address, step) ?? throw Unusable(answer, "the address of the next page cannot be used"))
            : request.With(pagination.Parameter, step);
    }

    private void Check(string step, Answer answer, int count)
    {
        if (step == _mark)
            throw Unusable(answer, "the next page is one that was there before");
        if (++_steps == _stepsToMark)
            (_mark, _stepsToMark, _steps) = (step, _stepsToMark * 2, 0);
        _emptyPages = count == 0 ? _emptyPages + 1 : 0;
        if (_emptyPages > MaxEmptyPages)
            throw Unusable(answer, $"more than {MaxEmptyPages} pages without an item follow each other");
    }

    private ResponseInvalidException Unusable(Answer answer, string problem) =>
        answer.Unusable(pagination.Step is PageStep.NextLink or PageStep.Cursor ? pagination.Source : "", problem);

    private string Count(OperationRequest request, long start, int more)
    {
        string? value = request.QueryValue(pagination.Parameter);
        bool isGiven = long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number);
        return ((isGiven ? number : start) + more).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The text of a value in the body; null when there is none, or it is <c>null</c> or <c>false</c>.</summary>
    private static string? Find(Answer answer, string pointer)
    {
        try
        {
            bool isThere = JsonLocation.TryFind(answer.Json, pointer, out var value) && value is not [(byte)'n' or (byte)'f', ..];
            return isThere ? JsonLocation.Text(value) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
