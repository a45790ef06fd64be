using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace SalesNudgeBot.Host.Commands;

/// <summary>The version, and the commit it was built from, for whoever reports something.</summary>
sealed class VersionLine : SynchronousCommandLineAction
{
    const int ShortCommit = 10;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Text);
        return ExitCode.Fine;
    }

    static string Text =>
        typeof(VersionLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+') switch
        {
            [var version, { Length: > ShortCommit } commit] => $"SalesNudgeBot {version} (commit {commit[..ShortCommit]})",
            [var version, ..] => $"SalesNudgeBot {version}",
            _ => "SalesNudgeBot",
        };
}
