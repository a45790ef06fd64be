using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Storage.Sqlite;

namespace SalesNudgeBot.Host.Composition;

/// <summary>
/// Most of a start is the runtime compiling what it meets for the first time. What needs no manifest it meets here, beside the reading
/// of the manifest: a database in memory, a row in it, an empty web host.
/// </summary>
static class WarmUp
{
    public static Task Begin() => Task.WhenAll(Task.Run(Database), Task.Run(Web));

    static async Task Database()
    {
        await using var database = await SqliteDatabase.Open(":memory:");
        await database.Write(stores => stores.Inbox.Add(new("warm-up", new("nobody"), new Act.Wrote(""), "", Instant.MinValue)));
    }

    static async Task Web()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting();
        await builder.Build().DisposeAsync();
    }
}
