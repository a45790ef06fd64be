using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Guiding;

/// <summary>What somebody who has just written a manifest does now, ready to be copied.</summary>
static class NextSteps
{
    public static string Of(Draft draft, string folder, string path, ImmutableArray<ManifestFile> files)
    {
        var named = folder.Contains(' ', StringComparison.Ordinal) ? $"'{folder}'" : folder;
        (string Command, string Why)[] steps =
        [
            ($"{ProgramName.Here} manifest check {named}", "what is wrong with it, after every change"),
            ($"{ProgramName.Here} manifest preview {named}", "who will be asked what, and when"),
            .. draft.Platform switch
            {
                Platform.Slack => new[] { ($"{ProgramName.Here} app-package slack --socket", "the app to make in Slack; then set SLACK_BOT_TOKEN and SLACK_APP_TOKEN"), ($"{ProgramName.Here} doctor --manifest {named}", "tokens, people and channels") },
                Platform.Teams => [($"{ProgramName.Here} app-package teams --manifest {named}", "the app to upload; then set TEAMS_APP_SECRET"), ($"{ProgramName.Here} doctor --manifest {named}", "secret, people and channels")],
                _ => [],
            },
            ($"{ProgramName.Here} run --manifest {named} --data {named}-data", draft.Platform is Platform.Local ? "at http://localhost:5080, where you can be everyone" : "starts it"),
        ];
        var width = steps.Max(step => step.Command.Length);
        return $"""

            Written to {path}: {string.Join(", ", files.Select(file => file.Name))}.

            Next:
            {string.Join('\n', steps.Select(step => $"  {step.Command.PadRight(width)}   {step.Why}"))}
            """;
    }
}
