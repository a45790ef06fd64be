using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using Stories.Harness;

namespace Stories.OnTeams;

/// <summary>What Teams brings again is known, what could not be taken is said to be so, and what comes from elsewhere is not taken at all.</summary>
public sealed class DeliveredAgainStories
{
    [Fact]
    public async Task What_Teams_delivers_again_is_known_by_its_conversation_and_id()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.Promise();
        await teams.Week.Deliverer.Gets("Can you deliver it");
        await teams.Week.Deliverer.Clicks("Yes, I'll deliver it");
        var before = await teams.Story.Stored();
        foreach (var (activity, _) in teams.Tenant.Delivered.ToList())
        {
            Assert.True((await teams.Tenant.Bot.Send((JsonObject)activity.DeepClone())).Acknowledged);
        }

        await teams.Settles();
        Assert.Equal(before, await teams.Story.Stored());
        await teams.Story.Ends();
    }

    [Fact]
    public async Task What_could_not_be_stored_is_not_acknowledged_and_a_press_is_answered_in_words()
    {
        var storage = new ImpatientStorage();
        await using var teams = await TeamsStory.Begin(storage: storage);
        teams.Story.Forgives = line => line.Contains("could not be stored", StringComparison.Ordinal);
        await teams.Week.Promise();
        await teams.Week.Deliverer.Gets("Can you deliver it");
        var before = await teams.Story.Stored();
        using (var backup = new SqliteConnection($"Data Source={storage.File};Pooling=False"))
        {
            backup.Open();
            backup.Execute("begin immediate");
            Assert.Equal(503, (await teams.Rep.Types("promised Globex a pilot by Thursday")).Status);
            Assert.Equal(200, (await teams.Deliverer.Clicks("Yes, I'll deliver it")).Status);
        }

        Assert.Single(teams.Deliverer.Words);
        Assert.Equal(before, await teams.Story.Stored());
        await teams.Week.Deliverer.Clicks("Yes, I'll deliver it");
        teams.Week.Deliverer.Sees("you deliver it");
    }

    [Fact]
    public async Task What_another_tenant_brings_is_refused_and_changes_nothing()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.Promise();
        await teams.Week.Deliverer.Gets("Can you deliver it");
        var before = await teams.Story.Stored();
        var stranger = (JsonObject)teams.Tenant.Delivered.Last().Activity.DeepClone();
        stranger["id"] = "1";
        stranger["text"] = "3 new";
        stranger["conversation"]!["tenantId"] = "99999999-0000-4000-8000-000000000000";
        stranger["channelData"]!["tenant"]!["id"] = "99999999-0000-4000-8000-000000000000";
        Assert.Equal(403, (await teams.Tenant.Bot.Send(stranger)).Status);
        await teams.Settles();
        Assert.Equal(before, await teams.Story.Stored());
    }

    [Fact]
    public async Task Somebody_who_adds_the_bot_is_welcomed_once_however_often_Teams_tells_of_it()
    {
        await using var teams = await TeamsStory.Begin(welcomed: false);
        await teams.Deliverer.Installs();
        await teams.Deliverer.Installs();
        await teams.Settles();
        await teams.Week.Deliverer.Gets("I help keep what is promised to clients");
        teams.Story.NothingElse();
    }

    [Fact]
    public async Task Who_took_the_bot_away_is_written_to_again_once_they_add_it()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.CheckIn();
        await teams.Rep.Uninstalls();
        await teams.Rep.Installs();
        await teams.Week.Rep.Writes("promised Acme SSO live by Friday, Omar delivers");
        await teams.Week.Rep.Gets("Acme · SSO live");
        await teams.Week.Deliverer.Gets("Can you deliver it");
        await teams.Story.Ends();
    }
}
