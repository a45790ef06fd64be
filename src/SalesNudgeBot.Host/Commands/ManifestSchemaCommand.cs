using System.CommandLine;
using SalesNudgeBot.Manifest.Schema;

namespace SalesNudgeBot.Host.Commands;

/// <summary>What an editor needs to complete and check a manifest while it is written, and every key for a person to read.</summary>
static class ManifestSchemaCommand
{
    public static Command Make()
    {
        var reference = new Option<bool>("--reference") { Description = "For people: every key in tables, in Markdown" };
        var command = new Command("schema", "Print the JSON Schema of a manifest, by which editors complete and check it") { reference };
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(parsed.GetValue(reference) ? KeyTables.Text() : JsonSchema.Text());
            return ExitCode.Fine;
        });
        return command;
    }
}
