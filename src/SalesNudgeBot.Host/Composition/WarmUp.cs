using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Storage.Sqlite;

namespace SalesNudgeBot.Host.Composition;

/// <summary>
/// Most of a start is the runtime compiling what it meets for the first time. What needs no manifest it meets here, beside the reading
/// of the manifest: a database in memory with what every first start writes, an empty web host.
/// </summary>
static class WarmUp
{
    static readonly PersonId Nobody = new("nobody");

    public static Task Begin() => Task.WhenAll(Task.Run(Database), Task.Run(Web));

    static async Task Database()
    {
        await using var database = await SqliteDatabase.Open(":memory:");
        await database.Write(stores =>
        {
            stores.Inbox.Add(new("warm-up", Nobody, new Act.Wrote(""), "", Instant.MinValue));
            stores.CheckIns.Save(new(Nobody, LocalDate.MinIsoValue, Instant.MinValue) { NextAt = Instant.MinValue });
            stores.CheckIns.Telling(Nobody, LocalDate.MinIsoValue, 1);
            stores.Installation.SetConfiguration(new(1, "", Instant.MinValue));
            return stores.Installation.Configuration();
        });
    }

    static async Task Web()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting();
        await builder.Build().DisposeAsync();
    }
}
