using System.Diagnostics;
using System.Text;

namespace Seedance.Package.Tests;

/// <summary>Runs <c>dotnet</c> as a process of its own, without what the build that runs these tests has left in the environment.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<DotnetResult> RunAsync(string directory, string? packagesFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string name in start.Environment.Keys.ToList())
        {
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
                start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // No process may outlive the test: it would keep the dlls of one package loaded for the next.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        if (packagesFolder is not null)
            start.Environment["NUGET_PACKAGES"] = packagesFolder;

        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} took longer than {Limit}:\n{output}");
        }

        return new DotnetResult(process.ExitCode, output.ToString());
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.Append(line).Append('\n');
    }
}

/// <summary>How a run of <c>dotnet</c> ended, and all that it wrote.</summary>
internal sealed record DotnetResult(int ExitCode, string Output)
{
    public DotnetResult ShouldSucceed()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public DotnetResult ShouldFail()
    {
        Assert.True(ExitCode != 0, "The run should have failed:\n" + Output);
        return this;
    }
}
