using System.Text.Json;

namespace SalesNudgeBot.Host.Tests;

public sealed class ManifestSimulateTests : IDisposable
{
    static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "manifests", "sample");

    readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Two_months_of_the_sample_are_counted_by_person_and_kind_with_what_was_held_back()
    {
        var ended = await Simulate(Path.Combine(Sample, "crm", "opportunities.csv"), "--from", "2026-09-01", "--to", "2026-10-31");

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.StartsWith("Nordwind: 2026-09-01 to 2026-10-31, 6 reps in 2 teams, 701 opportunities of opportunities.csv.\n", ended.Output, StringComparison.Ordinal);
        var lines = ended.Output.Split('\n');
        var (head, ana) = (lines.First(line => line.StartsWith("Berlin ", StringComparison.Ordinal)), lines.First(line => line.StartsWith("  Ana Moreno ", StringComparison.Ordinal)));
        Assert.Contains("check-in", head, StringComparison.Ordinal);
        Assert.Equal(head.Length, ana.Length);
        Assert.Contains("\nHeld back, and why\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("on pace: one line a week", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_reads_the_counts_as_json()
    {
        var ended = await Simulate(Path.Combine(Sample, "crm", "opportunities.csv"), "--from", "2026-10-01", "--to", "2026-10-31", "--json");

        using var json = JsonDocument.Parse(ended.Output);
        var ana = json.RootElement.GetProperty("readers").EnumerateArray().First(reader => reader.GetProperty("id").GetString() == "ana");
        Assert.True(ana.GetProperty("rep").GetBoolean());
        Assert.Equal(1, ana.GetProperty("messages").GetProperty("Welcome").GetInt32());
    }

    [Fact]
    public async Task A_file_with_mistakes_is_refused_with_each_of_them()
    {
        await File.WriteAllTextAsync(folder["some.csv"], "Opportunity ID,Owner,Account,Stage,Created,Closed,Amount\n1,Nobody,,Negotiation,2026-01-01,,\n2,Ana Moreno,,Sold,2026-01-01,,\n", TestContext.Current.CancellationToken);

        var ended = await Simulate(folder["some.csv"], "--from", "2026-10-01", "--to", "2026-10-31");

        Assert.Equal(1, ended.Code);
        Assert.Contains("some.csv:2: Owner: nobody is called 'Nobody'", ended.Output, StringComparison.Ordinal);
        Assert.Contains("some.csv:3: Stage: 'Sold'", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--to is a day from --from on", "2026-10-31", "2026-10-01")]
    [InlineData("'soon' is not a date from 2000 to 2199; right would be --to 2026-11-23.", "2026-10-31", "soon")]
    public async Task A_wrong_call_is_2(string says, string from, string to)
    {
        var ended = await Simulate("any.csv", "--from", from, "--to", to);

        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.StartsWith(says, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_3() => (await Simulate(folder["nowhere.csv"], "--from", "2026-10-01", "--to", "2026-10-31")).SaysOnly(3, "nowhere.csv");

    public void Dispose() => folder.Dispose();

    static Task<Ended> Simulate(string file, params string[] arguments) => TheProgram.Run(["manifest", "simulate", Sample, "--data", file, .. arguments]);
}
