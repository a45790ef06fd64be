using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Below the help of each command, how it is called; below the whole program's, the ones that people start with.</summary>
sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    const int WidestLine = 33;

    internal static readonly (string Line, string Why, bool First)[] All =
    [
        ("", "the sample company, at http://localhost:5080", true),
        ("--fresh", "the same, from the beginning", true),
        ("init ./nordwind", "a first manifest of yours, by a few questions", true),
        ("init ./nordwind --company Nordwind --platform local --team Berlin --leader \"Lena Fischer\" --rep \"Ana Moreno\"", "", false),
        ("run --manifest ./nordwind --data ./nordwind-data", "yours", true),
        ("run --manifest ./nordwind --data ./nordwind-data --database env:SALESNUDGE_DATABASE", "yours, its database on a PostgreSQL server", false),
        ("run --clock simulated --fresh", "with a clock that you move", false),
        ("manifest check ./nordwind", "everything that is wrong with it, at once", true),
        ("manifest check --explain M301", "what a code means, and how to mend it", true),
        ("manifest check ./nordwind --format github --strict", "for a pull request; warnings count too", false),
        ("manifest preview ./nordwind", "who will be asked what, and when", true),
        ("manifest preview ./nordwind --person ana-moreno --data ./nordwind-data", "one person, from a running bot's state", false),
        ("manifest plan ./nordwind --data ./nordwind-data", "what it would change in a running bot", true),
        ("manifest simulate ./nordwind --from 2025-01-01 --to 2025-12-31 --data opportunities.csv", "", true),
        ("manifest schema > manifest.schema.json", "what editors complete and check by", false),
        ("manifest schema --reference", "every key, in tables", false),
        ("import opportunities pipeline.csv --manifest ./nordwind --data ./nordwind-data --check", "", true),
        ("import opportunities --watch ./inbox --manifest ./nordwind --data ./nordwind-data", "", false),
        ("import teams sales_teams.csv --out ./nordwind --zone Europe/Berlin", "", false),
        ("export person ana-moreno --data ./nordwind-data --out ana.json", "", true),
        ("export team berlin --data ./nordwind-data", "", false),
        ("erase ana-moreno --data ./nordwind-data", "what they wrote, after asking", true),
        ("erase ana-moreno --called \"Ana Moreno\" --data ./nordwind-data --yes --json", "once the manifest has them no more, by a program", false),
        ("pause all --data ./nordwind-data", "no nudge goes out until: resume all", true),
        ("pause berlin --data ./nordwind-data", "one team alone", false),
        ("pause all --database env:SALESNUDGE_DATABASE", "where the bot runs on a PostgreSQL database", false),
        ("resume all --data ./nordwind-data", "", false),
        ("app-package slack --socket", "the app to make in Slack", true),
        ("app-package teams --app-id 11111111-2222-3333-4444-555555555555", "the app to upload to Teams", true),
        ("doctor --manifest ./nordwind", "what is wrong with this installation", true),
        ("doctor --manifest ./nordwind --database file:/etc/salesnudgebot/database", "its database on a PostgreSQL server", false),
        ("completion bash", "the line for ~/.bashrc: source <(SalesNudgeBot.Host completion bash)", false),
        ("completion zsh --name nudge", "where nudge is what you call it", false),
        ("completion fish > ~/.config/fish/completions/SalesNudgeBot.Host.fish", "", false),
        ("completion pwsh | Out-String | Invoke-Expression", "in $PROFILE", false),
    ];

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var path = Path(parseResult.CommandResult);
        output.WriteLine("Examples:");
        foreach (var (line, why, _) in All.Where(one => path.Length == 0 ? one.First : one.Line == path || one.Line.StartsWith($"{path} ", StringComparison.Ordinal)))
        {
            // A reason right behind a long line would be copied as a part of it.
            var behind = line.Length <= WidestLine;
            output.WriteLine($"  {ProgramName.Here} {(behind ? line.PadRight(WidestLine) : line)}{(behind ? $"  {why}" : "")}".TrimEnd());
            if (!behind && why.Length > 0)
            {
                output.WriteLine($"      {why}");
            }
        }

        output.WriteLine("\nExit codes:\n  0 fine   1 the answer is no (a manifest has errors, the doctor found something)   2 wrong usage   3 could not run");
        return result;
    }

    static string Path(System.CommandLine.Parsing.CommandResult command) =>
        string.Join(' ', Names(command).Reverse());

    static IEnumerable<string> Names(System.CommandLine.Parsing.SymbolResult? symbol)
    {
        for (; symbol is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } command; symbol = symbol.Parent)
        {
            yield return command.Command.Name;
        }
    }
}
