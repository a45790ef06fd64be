using System.Collections.Concurrent;
using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Simulating;
using SalesNudgeBot.Import;
using Stories.Harness;

namespace Stories.Previewing;

/// <summary>The bot of these people, whole but for its platform.</summary>
sealed class WatchedBot(Bot bot, SqliteStorage storage, ConcurrentQueue<Delivered> sent) : IAsyncDisposable
{
    public Bot Bot => bot;

    public IEnumerable<Delivered> Sent => sent;

    public static async Task<WatchedBot> Begin(FortyPeople company, Instant starts)
    {
        var (storage, sent, log) = (new SqliteStorage(), new ConcurrentQueue<Delivered>(), new ConcurrentQueue<string>());
        var bot = await Bot.Start(await storage.Open(), (clock, database) => new Postbox(clock, database, sent), company, new WallClock(starts), starts, log);
        await bot.Database.Write(stores =>
        {
            CheckInSweep.EnsurePlanned(stores, company.Current, starts);
            return 0;
        });
        return new(bot, storage, sent);
    }

    /// <summary>Half a week in which people answer, skip, go away and promise.</summary>
    public async Task LiveUntil(Instant end)
    {
        await Says(Instant.FromUtc(2026, 10, 19, 8, 5), "rep00", "2 new");
        await Says(Instant.FromUtc(2026, 10, 19, 8, 6), "rep02", "promised Acme SSO live by 23 October, Rep06 delivers");
        await Says(Instant.FromUtc(2026, 10, 19, 9, 0), "rep06", "away until 29 October");
        await Says(Instant.FromUtc(2026, 10, 19, 14, 0), "rep20", "promised Beta the import by 22 October");
        await Says(Instant.FromUtc(2026, 10, 20, 8, 30), "rep41", "1 new, promised Gamma a pilot by 28 October, Rep42 delivers");
        await Says(Instant.FromUtc(2026, 10, 21, 8, 30), "rep41", "0 new");
        await bot.MoveTo(end);
    }

    async Task Says(Instant at, string person, string words)
    {
        await bot.MoveTo(at);
        await bot.Inbox.Receive($"preview/{at}", new(person), new Act.Wrote(words), CancellationToken.None);
        await bot.MoveTo(at);
    }

    /// <summary>Every weekday the CRM brings what it had the evening before.</summary>
    public async Task ImportUntil(Instant end, FortyPeople company, string file)
    {
        using var import = new OpportunityImport(bot.Database, company, _ => bot.Clock.Now);
        foreach (var morning in Mornings.Between(bot.Clock.Now, end))
        {
            await bot.MoveTo(morning);
            var report = await import.Run(new(file, AsOf: Mornings.AsOf(morning)), null, CancellationToken.None);
            Assert.True(report.Applied, ReportText.Of(report));
        }

        await bot.MoveTo(end);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await storage.DisposeAsync();
    }
}
