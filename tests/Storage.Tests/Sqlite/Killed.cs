using System.Globalization;
using SalesNudgeBot.Storage.Sqlite;

namespace SalesNudgeBot.Storage.Tests.Sqlite;

/// <summary>The process that KillTests kills: writes without end, and prints every key that was acknowledged as stored.</summary>
static class Killed
{
    public static async Task WriteForEver(string file)
    {
        await using var database = await SqliteDatabase.Open(file);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => Write(database, writer))));
    }

    static async Task Write(SqliteDatabase database, int writer)
    {
        for (var n = 0; ; n++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{writer}-{n}");
            await database.Write(stores =>
            {
                // One transaction over three stores, so that a torn one shows.
                stores.Inbox.Add(Sample.Wrote(key));
                stores.Ledger.Save(Sample.Chain(key));
                stores.Outbox.Add(Sample.Post(key), Sample.Nine);
                return true;
            });
            await Console.Out.WriteLineAsync(key);
        }
    }
}
