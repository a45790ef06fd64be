using System.CommandLine;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Prints what an admin pastes into Slack to make the app that the bot is.</summary>
static class AppPackageCommand
{
    const string HostInTemplate = "bot.example.com";

    public static Command Make()
    {
        var host = new Option<string>("--host") { Description = "Slack calls the bot over HTTPS at this public host name", HelpName = "NAME" };
        var socket = new Option<bool>("--socket") { Description = "The bot calls Slack (Socket Mode); it needs no public address" };
        var file = new Option<string>("--out") { Description = "Write it to a file instead of printing it", HelpName = "FILE" };
        var slack = new Command("slack", "The app manifest for Slack, with the bot's address filled in") { host, socket, file };
        slack.Validators.Add(parsed =>
        {
            // An option that lacks its value has its error already.
            if (parsed.GetResult(host) is { Tokens.Count: 0 })
            {
                return;
            }

            if (parsed.GetValue(socket) == parsed.GetValue(host) is not null)
            {
                parsed.AddError("Give one of them: --host with the bot's public host name, or --socket.");
            }
            else if (parsed.GetValue(host) is { } name && HostName(name) is null)
            {
                parsed.AddError($"'{name}' is not a host name that Slack can call; right would be --host bot.example.com.");
            }
        });
        slack.SetAction(async (parsed, cancellation) =>
        {
            var text = await Text(HostName(parsed.GetValue(host)), cancellation);
            if (parsed.GetValue(file) is not { } path)
            {
                await parsed.InvocationConfiguration.Output.WriteAsync(text);
                return ExitCode.Fine;
            }

            await Write(path, text, cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                $"Written to {Path.GetFullPath(path)}. At https://api.slack.com/apps choose Create New App, From a manifest, and paste it.");
            return ExitCode.Fine;
        });
        return new("app-package", "What a chat platform needs to know of the bot") { slack, TeamsPackageCommand.Make() };
    }

    static Task<string> Text(string? host, CancellationToken cancellation)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "manifests", "slack");
        return host is null
            ? File.ReadAllTextAsync(Path.Combine(folder, "app-manifest-socket.yaml"), cancellation)
            : Filled(Path.Combine(folder, "app-manifest.yaml"), host, cancellation);
    }

    static async Task<string> Filled(string file, string host, CancellationToken cancellation) =>
        (await File.ReadAllTextAsync(file, cancellation)).Replace(HostInTemplate, host, StringComparison.Ordinal);

    /// <summary>Null when Slack could not call it. People paste an address where a name is asked for.</summary>
    static string? HostName(string? written)
    {
        var name = written?.Trim();
        if (name?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) is true)
        {
            name = name["https://".Length..].TrimEnd('/');
        }

        return name is not null
            && Uri.TryCreate($"https://{name}/", UriKind.Absolute, out var url)
            && url is { HostNameType: UriHostNameType.Dns, PathAndQuery: "/", UserInfo: "", Fragment: "" }
            && url.Host.Contains('.', StringComparison.Ordinal)
            ? url.Authority
            : null;
    }

    static async Task Write(string path, string text, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllTextAsync(path, text, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(ExitCode.CouldNotRun, $"{Path.GetFullPath(path)} cannot be written: {failure.Message}", failure);
        }
    }
}
