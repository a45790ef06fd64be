using System.Text.Json;

namespace SalesNudgeBot.Host.Tests;

public sealed class ManifestPreviewTests : IDisposable
{
    static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "manifests", "sample");

    readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Everyones_messages_stand_under_each_other_by_day_in_their_own_time()
    {
        var ended = await Preview("--days", "2");

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.StartsWith("Nordwind: Mon 23 Nov 2026 to Tue 24 Nov 2026, each time as its reader's clock shows it.\nIt starts from an empty database", ended.Output, StringComparison.Ordinal);
        Assert.Contains("\nMon 23 Nov 2026\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("\n  09:00  Europe/Berlin     Ana Moreno    check-in: Monday is a check-in day of Berlin\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("\n  09:00  America/New_York  Grace Kim     check-in reminder (if not answered)\n", ended.Output, StringComparison.Ordinal);
        Assert.EndsWith(" people.\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_is_told_why_nothing_comes()
    {
        var ended = await Preview("--person", "grace", "--days", "6");

        Assert.Contains("\nThu 26 Nov 2026\n  holiday: Thanksgiving\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("\nFri 27 Nov 2026\n  no check-in day of New York (Mon)\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("\nSat 28 Nov 2026\n  no workday\n", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_clocks_change_the_offset_stands_beside_the_time()
    {
        var ended = await Preview("--from", "2027-03-08", "--days", "14", "--team", "new-york");

        Assert.Contains("Clocks in America/New_York change on Sun 14 Mar 2027, from UTC-05:00 to UTC-04:00.", ended.Output, StringComparison.Ordinal);
        Assert.Contains("  09:00 UTC-05:00  America/New_York  Grace Kim ", ended.Output, StringComparison.Ordinal);
        Assert.Contains("  09:00 UTC-04:00  America/New_York  Grace Kim ", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_reads_instants_and_kinds_as_json()
    {
        var ended = await Preview("--days", "1", "--json");

        using var json = JsonDocument.Parse(ended.Output);
        var ana = json.RootElement.GetProperty("messages").EnumerateArray().First(message => message.GetProperty("kind").GetString() == "CheckIn" && message.GetProperty("person").GetString() == "ana");
        Assert.Equal(
            ("2026-11-23T08:00:00Z", "2026-11-23T09:00:00", "+01", "Europe/Berlin"),
            (ana.GetProperty("at").GetString(), ana.GetProperty("local").GetString(), ana.GetProperty("offset").GetString(), ana.GetProperty("zone").GetString()));
    }

    [Fact]
    public async Task In_shadow_it_says_who_is_shown_what_would_have_gone_and_that_nobody_gets_it()
    {
        foreach (var file in Directory.EnumerateFiles(Sample, "*.yaml"))
        {
            File.Copy(file, folder[Path.GetFileName(file)]);
        }

        await File.WriteAllTextAsync(folder["shadow.yaml"], "mode: shadow\n", TestContext.Current.CancellationToken);
        var text = await TheProgram.Run("manifest", "preview", folder.Path, "--days", "2");
        using var json = JsonDocument.Parse((await TheProgram.Run("manifest", "preview", folder.Path, "--days", "2", "--json")).Output);

        Assert.Contains("\nIt is in shadow (mode: shadow): nobody gets these messages, each is shown at its time to ", text.Output, StringComparison.Ordinal);
        Assert.Contains("  Ana Moreno    check-in: Monday is a check-in day of Berlin\n", text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("first message", text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("reminder", text.Output, StringComparison.Ordinal);
        Assert.EndsWith(" people, shown to admins alone.\n", text.Output, StringComparison.Ordinal);
        Assert.Equal("shadow", json.RootElement.GetProperty("mode").GetString());
        Assert.All(json.RootElement.GetProperty("messages").EnumerateArray(), message => Assert.True(message.GetProperty("onlyShown").GetBoolean()));
    }

    [Theory]
    [InlineData("No person has the id 'anna'; right would be --person ana.", "--person", "anna")]
    [InlineData("No team has the id 'berln'; right would be --team berlin.", "--team", "berln")]
    [InlineData("'23.11.2026' is not a date", "--from", "23.11.2026")]
    [InlineData("--days is a number from 1 to 92.", "--days", "0")]
    public async Task A_wrong_call_is_2_and_says_what_would_be_right(string says, string option, string value)
    {
        var ended = await Preview(option, value);

        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.StartsWith(says, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_without_a_database_cannot_be_started_from() =>
        (await Preview("--data", folder.Path)).SaysOnly(3, "There is no database in", "Leave out --data");

    public void Dispose() => folder.Dispose();

    static Task<Ended> Preview(params string[] arguments) => TheProgram.Run(["manifest", "preview", Sample, .. arguments]);
}
