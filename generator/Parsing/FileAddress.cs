using System;
using System.Collections.Generic;
using System.Linq;

namespace Seedance.Generator.Parsing;

/// <summary>
/// The addresses of files by their project-relative paths, so that a relative path in a reference is an ordinary relative
/// reference. Nothing is read from an address.
/// </summary>
internal static class FileAddress
{
    private const string Scheme = "project:///";

    /// <summary>The project's folder lies this deep, so that <c>../</c> leads out of it and not into it.</summary>
    private const int Depth = 40;

    private const string Above = "~";

    private static readonly string Project = Scheme + string.Concat(Enumerable.Repeat(Above + "/", Depth));

    /// <summary>The address of a file.</summary>
    public static string Of(string path)
    {
        string escaped = path.Replace("%", "%25").Replace("#", "%23").Replace("?", "%3F");
        return IsAbsolute(path) ? Scheme + escaped.TrimStart('/') : UriReference.Resolve(Project, "./" + escaped);
    }

    /// <summary>The project-relative path that an address means; null when it is no file's.</summary>
    public static string? PathOf(string address)
    {
        if (!address.StartsWith(Scheme, StringComparison.Ordinal))
            return null;
        List<string> segments = [.. address.Substring(Scheme.Length).Split('/')];
        int depth = segments.TakeWhile(static s => s == Above).Count();
        string path = UriReference.Unescape(string.Join("/", segments.Skip(depth)));
        if (depth == 0)
            return IsDrive(path) ? path : "/" + path;
        return string.Concat(Enumerable.Repeat("../", Depth - depth)) + path;
    }

    private static bool IsAbsolute(string path) => path.StartsWith("/", StringComparison.Ordinal) || IsDrive(path);

    private static bool IsDrive(string path) => path.Length > 1 && path[1] == ':';
}
