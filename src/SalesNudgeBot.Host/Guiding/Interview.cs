using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Guiding;

/// <summary>Asks for what the options have not said, one thing at a time; what cannot be used is said at once, and asked again.</summary>
/// <param name="zone">Of this machine.</param>
sealed class Interview(TextReader input, TextWriter output, string zone)
{
    /// <exception cref="EndOfStreamException">Whoever was asked has left.</exception>
    public async Task<Draft> Ask(InitAnswers given, CancellationToken cancellation)
    {
        await output.WriteLineAsync("A few questions for a first manifest. Enter takes what stands in [brackets]; Ctrl-C stops, and nothing is written.\n");
        var company = given.Company ?? await One("Company, as people call it", null, text => Answer.Wrong(Asked.Text, text), cancellation);
        var platform = given.Platform ?? await OnWhat(cancellation);
        var (app, tenant) = platform is Platform.Teams
            ? (given.AppId ?? await One("The bot's Microsoft App ID (Azure portal, your Azure Bot, Configuration)", null, Id, cancellation),
                given.Tenant ?? await One("Its App Tenant ID (on the same page)", null, Id, cancellation))
            : (null, null);
        var team = given.Team ?? await One("First team", "Sales", text => Answer.Wrong(Asked.Text, text), cancellation);
        var channel = given.Channel ?? await One("The leaders' channel, where promises at risk are shown", InitAnswers.ChannelOf(team, platform), text => InitAnswers.WrongChannel(text, platform), cancellation);
        var address = platform is Platform.Local ? "" : ", then the e-mail address";
        var leader = given.Leader ?? DraftPerson.Of(await One($"Who leads it (name{address})", null, text => DraftPerson.Of(text).Wrong(platform, given.Reps), cancellation));
        var reps = given.Reps.IsEmpty ? await Reps(leader, platform, address, cancellation) : given.Reps;
        var everyonesZone = given.Zone ?? (platform is Platform.Slack ? null : await One("Time zone", zone, text => Answer.Wrong(Asked.Zone, text), cancellation));
        var hours = given.Hours ?? await One("Working hours", InitAnswers.UsualHours, text => Answer.Wrong(Asked.Hours, text), cancellation);
        return new(company, platform, team, channel, leader, reps, everyonesZone, hours) { AppId = app, Tenant = tenant };
    }

    static string? Id(string text) => Answer.Wrong(Asked.MicrosoftId, text);

    async Task<Platform> OnWhat(CancellationToken cancellation)
    {
        var word = await One(
            "Where people chat: local (a page on this machine, to try it out), slack or teams",
            "local",
            text => InitAnswers.PlatformOf(text) is null ? $"'{text}' is none of them; right would be {Nearest.To(text, InitAnswers.Platforms) ?? "local, slack or teams"}" : null,
            cancellation);
        return InitAnswers.PlatformOf(word)!.Value;
    }

    async Task<ImmutableArray<DraftPerson>> Reps(DraftPerson leader, Platform platform, string address, CancellationToken cancellation)
    {
        await output.WriteLineAsync($"Its reps (name{address}), one a line or with commas between; Enter alone ends the list");
        var reps = ImmutableArray.CreateBuilder<DraftPerson>();
        while (true)
        {
            var written = await One(
                "  Rep",
                reps.Count > 0 ? "" : null,
                text => Wrong(text),
                cancellation);
            if (written.Length == 0)
            {
                return reps.ToImmutable();
            }

            reps.AddRange(Named(written));
        }

        string? Wrong(string text)
        {
            var named = Named(text);
            return named.Select((person, n) => person.Wrong(platform, [leader, .. reps, .. named[..n]])).FirstOrDefault(wrong => wrong is not null);
        }
    }

    static DraftPerson[] Named(string written) => [.. written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(DraftPerson.Of)];

    /// <param name="otherwise">What Enter alone means; null where something has to be said.</param>
    async Task<string> One(string question, string? otherwise, Func<string, string?> wrong, CancellationToken cancellation)
    {
        while (true)
        {
            await output.WriteAsync($"{question}{(string.IsNullOrEmpty(otherwise) ? "" : $" [{otherwise}]")}: ");
            await output.FlushAsync(cancellation);
            var answer = (await input.ReadLineAsync(cancellation) ?? throw new EndOfStreamException()).Trim();
            if (answer.Length == 0 && otherwise is not null)
            {
                return otherwise;
            }

            if ((answer.Length == 0 ? "That is needed." : wrong(answer)) is not { } complaint)
            {
                return answer;
            }

            await output.WriteLineAsync($"  {complaint}");
        }
    }
}
