using System.Collections.Generic;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.JsonPath;

/// <summary>Reads a query by recursive descent over the grammar of RFC 9535.</summary>
internal sealed class JsonPathParser
{
    private const int MaxLength = 4_000;

    /// <summary>How deep conditions may be nested.</summary>
    private const int MaxNesting = 32;

    private readonly JsonPathText _text;

    private int _nesting;

    public JsonPathParser(string text)
    {
        _text = new JsonPathText(text);
        if (text.Length > MaxLength)
            throw _text.FailAt(MaxLength, $"a query may have {MaxLength} characters");
    }

    public JsonPathQuery ParseQuery()
    {
        if (!_text.TryTake("$"))
            throw _text.Fail("a query starts with '$'");
        IReadOnlyList<PathSegment> segments = ParseSegments();
        if (!_text.IsAtEnd)
            throw _text.Fail($"'{_text.Current}' is not expected here");
        return new JsonPathQuery(_text.Text, segments);
    }

    private List<PathSegment> ParseSegments()
    {
        var segments = new List<PathSegment>();
        while (true)
        {
            _text.SkipBlanks();
            if (_text.TryTake(".."))
                segments.Add(new PathSegment(true, _text.Current == '[' ? ParseBrackets() : [ParseShortSelector()]));
            else if (_text.TryTake("."))
                segments.Add(new PathSegment(false, [ParseShortSelector()]));
            else if (_text.Current == '[')
                segments.Add(new PathSegment(false, ParseBrackets()));
            else
                return segments;
        }
    }

    private PathSelector ParseShortSelector()
    {
        if (_text.TryTake("*"))
            return new WildcardSelector();
        if (!_text.StartsName)
            throw _text.Fail("a name or '*' is expected; write other names as ['name']");
        return new NameSelector(_text.TakeName());
    }

    private List<PathSelector> ParseBrackets()
    {
        var selectors = new List<PathSelector>();
        _text.Expect("[");
        do
        {
            _text.SkipBlanks();
            selectors.Add(ParseSelector());
            _text.SkipBlanks();
        }
        while (_text.TryTake(","));
        _text.Expect("]");
        return selectors;
    }

    private PathSelector ParseSelector()
    {
        switch (_text.Current)
        {
            case '\'' or '"':
                return new NameSelector(_text.TakeString());
            case '*':
                _text.Expect("*");
                return new WildcardSelector();
            case '?':
                _text.Expect("?");
                return new FilterSelector(ParseAnyOf());
            case ':':
                throw Slice();
            case '-' or (>= '0' and <= '9'):
                long index = _text.TakeInteger();
                _text.SkipBlanks();
                return _text.Current == ':' ? throw Slice() : new IndexSelector(index);
            default:
                throw _text.Fail("a quoted name, an index, '*' or '?' is expected");
        }
    }

    private JsonPathFormatException Slice() => _text.Fail("slices ([start:end]) are not supported");

    private PathCondition ParseAnyOf()
    {
        if (++_nesting > MaxNesting)
            throw _text.Fail($"conditions may be nested {MaxNesting} deep");
        var parts = new List<PathCondition> { ParseAllOf() };
        while (TakeOperator("||"))
            parts.Add(ParseAllOf());
        _nesting--;
        return parts.Count == 1 ? parts[0] : new AnyOfCondition(parts);
    }

    private PathCondition ParseAllOf()
    {
        var parts = new List<PathCondition> { ParseCondition() };
        while (TakeOperator("&&"))
            parts.Add(ParseCondition());
        return parts.Count == 1 ? parts[0] : new AllOfCondition(parts);
    }

    private bool TakeOperator(string token)
    {
        _text.SkipBlanks();
        return _text.TryTake(token);
    }

    private PathCondition ParseCondition()
    {
        _text.SkipBlanks();
        if (_text.TryTake("!"))
        {
            _text.SkipBlanks();
            return new NotCondition(_text.Current == '(' ? ParseGroup() : ParseExistence());
        }

        return _text.Current == '(' ? ParseGroup() : ParseComparison();
    }

    private PathCondition ParseGroup()
    {
        _text.Expect("(");
        PathCondition inner = ParseAnyOf();
        _text.SkipBlanks();
        _text.Expect(")");
        return inner;
    }

    private PathCondition ParseExistence()
    {
        int start = _text.Offset;
        return ParseOperand() is QueryOperand query
            ? new ExistsCondition(query)
            : throw _text.FailAt(start, "a query that starts with '@' or '$' is expected");
    }

    private PathCondition ParseComparison()
    {
        int start = _text.Offset;
        PathOperand left = ParseOperand();
        _text.SkipBlanks();
        bool negated = _text.TryTake("!=");
        if (!negated && !_text.TryTake("=="))
        {
            if (_text.Current is '<' or '>' or '=' or '+' or '*' or '/' or '-')
                throw _text.Fail($"the operator '{_text.Current}' is not supported; '==' and '!=' are");
            return left is QueryOperand query ? new ExistsCondition(query) : throw _text.FailAt(start, "a value alone is no condition");
        }

        RequireSingular(left, start);
        _text.SkipBlanks();
        int second = _text.Offset;
        PathOperand right = ParseOperand();
        RequireSingular(right, second);
        return new EqualCondition(left, right, negated);
    }

    private void RequireSingular(PathOperand operand, int start)
    {
        if (operand is QueryOperand { IsSingular: false })
            throw _text.FailAt(start, "only a query for one single node can be compared");
    }

    private PathOperand ParseOperand()
    {
        if (_text.TryTake("@"))
            return new QueryOperand(false, ParseSegments());
        if (_text.TryTake("$"))
            return new QueryOperand(true, ParseSegments());
        return _text.Current switch
        {
            '\'' or '"' => Literal(SpecScalarKind.String, _text.TakeString()),
            '-' or (>= '0' and <= '9') => Literal(SpecScalarKind.Number, _text.TakeNumber()),
            _ => ParseWord(),
        };
    }

    private LiteralOperand ParseWord()
    {
        int start = _text.Offset;
        string word = _text.TakeName();
        return word switch
        {
            "true" or "false" => Literal(SpecScalarKind.Boolean, word),
            "null" => Literal(SpecScalarKind.Null, word),
            "" => throw _text.Fail("a query or a value is expected"),
            _ when _text.Current == '(' => throw _text.FailAt(start, $"functions are not supported: '{word}'"),
            _ => throw _text.FailAt(start, $"'{word}' is neither a query nor a value; put text in quotes"),
        };
    }

    private static LiteralOperand Literal(SpecScalarKind kind, string text) => new(new SpecScalar(default, kind, text));
}
