using System.Collections.Immutable;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Slack;

namespace SalesNudgeBot.Host.Composition;

/// <summary>From a manifest's Slack workspaces to options with the secrets in them.</summary>
static class SlackSecrets
{
    static readonly Uri SlacksOwn = new("https://slack.com/api/");

    /// <exception cref="CannotStartException">Something is missing, and the message says all of it.</exception>
    public static ImmutableArray<SlackWorkspaceOptions> OrRefuse(IEnumerable<SlackSettings> workspaces, ManifestSecrets secrets)
    {
        var (options, problems) = Resolve(workspaces, secrets);
        return problems.IsEmpty ? options : throw new CannotStartException(ExitCode.CouldNotRun, $"{string.Join('\n', problems)}\nThe bot was not started.");
    }

    /// <summary>Workspaces whose secrets are all there, and a sentence for everything that is not as it should be.</summary>
    public static (ImmutableArray<SlackWorkspaceOptions> Options, ImmutableArray<string> Problems) Resolve(IEnumerable<SlackSettings> workspaces, ManifestSecrets secrets)
    {
        var options = ImmutableArray.CreateBuilder<SlackWorkspaceOptions>();
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var settings in workspaces)
        {
            var before = secrets.Missing.Count;
            var bot = secrets.Find(settings.BotToken, $"The bot token of workspace {settings.Id} ({settings.BotToken})");
            var app = settings.SocketMode ? secrets.Find(settings.AppToken!, $"The app-level token of workspace {settings.Id} ({settings.AppToken})") : null;
            var signing = settings.SocketMode ? null : secrets.Find(settings.SigningSecret!, $"The signing secret of workspace {settings.Id} ({settings.SigningSecret})");
            var wrong = secrets.Missing.Skip(before)
                .Append(Kind(bot, "xoxb-", $"{settings.BotToken} of workspace {settings.Id} is not a bot token: one starts with xoxb-."))
                .Append(Kind(app, "xapp-", $"{settings.AppToken} of workspace {settings.Id} is not an app-level token: one starts with xapp-."))
                .OfType<string>()
                .ToList();
            var api = ApiUrl(settings, secrets, wrong);
            problems.AddRange(wrong);
            if (wrong.Count == 0)
            {
                options.Add(new(settings.Id, settings.SocketMode ? SlackTransport.Socket : SlackTransport.Http, bot!, app, signing, api));
            }
        }

        return (options.ToImmutable(), problems.ToImmutable());
    }

    // The two are easily mixed up, and Slack's answer to the wrong one says only that it is invalid. xoxe.xoxb- is a rotating one.
    static string? Kind(string? token, string start, string problem) =>
        token is null || token.StartsWith(start, StringComparison.Ordinal) || token.StartsWith($"xoxe.{start}", StringComparison.Ordinal) ? null : problem;

    static Uri ApiUrl(SlackSettings settings, ManifestSecrets secrets, List<string> wrong)
    {
        if (secrets.Optional(settings.ApiUrl) is not { } written)
        {
            return SlacksOwn;
        }

        if (Uri.TryCreate(written.EndsWith('/') ? written : $"{written}/", UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
        {
            return url;
        }

        wrong.Add($"{settings.ApiUrl} of workspace {settings.Id} is not an address; right would be {SlacksOwn}, or nothing.");
        return SlacksOwn;
    }
}
