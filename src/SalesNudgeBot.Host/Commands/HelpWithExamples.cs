using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SalesNudgeBot.Host.Commands;

sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    const string Examples = """
        Examples:
          SalesNudgeBot.Host                                  the sample company, at http://localhost:5080
          SalesNudgeBot.Host --fresh                          the same, from the beginning
          SalesNudgeBot.Host --manifest ./nordwind --data ./nordwind-data
          SalesNudgeBot.Host manifest check ./nordwind        everything that is wrong with it, at once
          SalesNudgeBot.Host manifest check --explain M301    what a code means, and how to mend it
          SalesNudgeBot.Host import opportunities pipeline.csv --manifest ./nordwind --data ./nordwind-data --check
          SalesNudgeBot.Host export person ana --data ./nordwind-data --out ana.json
          SalesNudgeBot.Host pause all --data ./nordwind-data no nudge goes out until: resume all
          SalesNudgeBot.Host app-package slack --socket       the app to make in Slack
          SalesNudgeBot.Host app-package teams --app-id GUID  the app to upload to Teams
          SalesNudgeBot.Host doctor --manifest ./nordwind     what is wrong with this installation

        Exit codes:
          0 fine   1 the answer is no (a manifest has errors, the doctor found something)   2 wrong usage   3 could not run
        """;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(Examples);
        return result;
    }
}
