using System.Diagnostics;
using SalesNudgeBot.Storage.Sqlite;

namespace SalesNudgeBot.Storage.Tests.Sqlite;

public sealed class KillTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(97)]
    [InlineData(400)]
    public async Task A_kill_in_the_middle_loses_nothing_acknowledged_and_tears_nothing_apart(int afterLines)
    {
        await using var folder = new TempFolder();
        var file = folder.File("test.db");
        var acknowledged = await WriteAndKill(file, afterLines);

        await using var database = await SqliteDatabase.Open(file);
        var (inbox, chains, outbox) = await database.Read(
            stores =>
                (
                    stores.Inbox.From(Sample.Ana, int.MaxValue).Select(row => row.Key).Order().ToList(),
                    stores.Ledger.All(openOnly: false).Select(chain => chain.Id.Value).Order().ToList(),
                    stores.Outbox.All().Select(row => row.Outgoing.Key).Order().ToList()
                ),
            TestContext.Current.CancellationToken
        );
        Assert.True(acknowledged.Count >= afterLines);
        Assert.Empty(acknowledged.Except(inbox));
        Assert.Equal(inbox, chains);
        Assert.Equal(inbox, outbox);
    }

    static async Task<IReadOnlyCollection<string>> WriteAndKill(string file, int afterLines)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var program = typeof(KillTests).Assembly.Location;
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", program, "write-until-killed", file]) { RedirectStandardOutput = true }
        )!;
        var lines = new List<string>();
        while (lines.Count < afterLines && await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            lines.Add(line);
        }

        process.Kill();
        // What was acknowledged before the kill may still be in the pipe; a last line without its end was cut.
        var rest = await process.StandardOutput.ReadToEndAsync(cancellation);
        lines.AddRange(rest.Split('\n')[..^1]);
        await process.WaitForExitAsync(cancellation);
        return lines;
    }
}
