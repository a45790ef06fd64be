using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using Stories.Harness;

namespace Stories.Crash;

/// <summary>What people did in a week that was told once, with the keys under which the platform brought it.</summary>
public sealed record ScriptedWeek(ImmutableArray<InboxRow> Acts, Instant Ends)
{
    public const string Starts = "2026-11-23T08:55";

    public static Task<Story> Begin(KeepingPlatform platform, Fate fate, IStoryDatabase? storage = null) =>
        Story.Begin(new Cast(), Starts, new MortalStorage(storage ?? new SqliteStorage(), fate), (_, _) => platform, around: (_, inner) => new MortalPlatform(inner, fate));

    /// <summary>The main story, told with nothing in its way.</summary>
    public static async Task<(ScriptedWeek Week, Outcome Outcome)> Tell(IStoryDatabase? storage = null)
    {
        Story? story = null;
        var platform = new KeepingPlatform(() => story!.Now);
        await using (story = await Begin(platform, new Fate(), storage))
        {
            await MainStory.Tell(story, new Cast());
            var people = story.Current.People.Keys;
            var acts = await story.Database.Read(stores => people.SelectMany(person => stores.Inbox.From(person, int.MaxValue)).ToList());
            return (new([.. acts.OrderBy(act => act.ReceivedAt).ThenBy(act => act.Key.Length).ThenBy(act => act.Key, StringComparer.Ordinal)], story.Now), await Outcome.Of(story, platform));
        }
    }

    /// <summary>
    /// From wherever the bot stands to the end of the week. The platform brings every act again under its key: the bot has to know
    /// which ones it has dealt with.
    /// </summary>
    public async Task Play(Story story)
    {
        await story.MoveTo(story.Now);
        foreach (var act in Acts)
        {
            if (act.ReceivedAt < story.Now)
            {
                await story.Inbox.Receive(act.Key, act.Actor, act.Act, CancellationToken.None);
                continue;
            }

            await story.MoveTo(act.ReceivedAt);
            await story.Inbox.Receive(act.Key, act.Actor, act.Act, CancellationToken.None);
            await story.MoveTo(story.Now);
        }

        await story.MoveTo(Ends);
    }
}
