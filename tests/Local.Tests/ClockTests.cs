using System.Net;
using System.Text.Json;
using SalesNudgeBot.App.Ports;
using static SalesNudgeBot.Local.Tests.SampleCompany;

namespace SalesNudgeBot.Local.Tests;

public sealed class ClockTests(OpenWorkspace open) : IClassFixture<OpenWorkspace>
{
    [Fact]
    public async Task A_quarter_of_an_hour_forward_says_who_got_something_on_the_way()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Plan(Workspace.Outgoing("a", Own(Omar), "Still on track?", At(18, 9, 10)));
        await workspace.Plan(Workspace.Outgoing("b", Emea, "At risk", At(18, 9, 15)));
        await workspace.Plan(Workspace.Outgoing("c", Own(Ana), "Later", At(18, 9, 16)));
        var moved = await workspace.Did("/local/api/clock", new { @as = "ana", minutes = 15 });
        Assert.Equal("Wed 09:15", moved.GetProperty("clock").GetProperty("shortLabel").GetString());
        Assert.Equal("Wed 09:16", moved.GetProperty("clock").GetProperty("next").GetString());
        var got = moved.GetProperty("got").EnumerateArray().Select(one => (Text(one, "name"), Text(one, "person"), Text(one, "conversation"))).ToList();
        Assert.Equal([("Omar", "omar", "person/omar"), ("#emea-leaders", "lena", "channel/emea")], got);
        Assert.Equal("Wed 09:10", Assert.Single(await workspace.Items(Omar, Own(Omar))).GetProperty("at").GetString());
    }

    [Fact]
    public async Task To_the_next_message_stops_at_the_first_one()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Plan(Workspace.Outgoing("a", Own(Omar), "Still on track?", At(19, 13, 17)));
        await workspace.Plan(Workspace.Outgoing("b", Own(Ana), "Later", At(19, 13, 18)));
        var moved = await workspace.Did("/local/api/clock", new { @as = "ana", to = "next" });
        Assert.Equal("Thu 13:17", moved.GetProperty("clock").GetProperty("shortLabel").GetString());
        Assert.Equal("Omar", Text(Assert.Single(moved.GetProperty("got").EnumerateArray()), "name"));
    }

    [Fact]
    public async Task With_nothing_to_come_the_clock_stays_where_it_is()
    {
        var workspace = open.Workspace;
        var moved = await workspace.Did("/local/api/clock", new { @as = "ana", to = "next" });
        Assert.Equal("Wed 09:00", moved.GetProperty("clock").GetProperty("shortLabel").GetString());
        Assert.Equal(JsonValueKind.Null, moved.GetProperty("clock").GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task A_chosen_instant_is_read_in_the_zone_of_the_one_who_chose()
    {
        await using var workspace = await Workspace.Open();
        var moved = await workspace.Did("/local/api/clock", new { @as = "maria", to = "2026-11-18T12:00" });
        Assert.Equal("Wed 12:00", moved.GetProperty("clock").GetProperty("shortLabel").GetString());
        Assert.Equal("Wed 18:00", (await workspace.Get("/local/api/state?as=ana")).GetProperty("clock").GetProperty("shortLabel").GetString());
    }

    [Fact]
    public async Task The_clock_never_goes_back()
    {
        var workspace = open.Workspace;
        Assert.Equal(HttpStatusCode.Conflict, (await workspace.Post("/local/api/clock", new { @as = "ana", to = "2026-11-18T08:59" })).StatusCode);
        Assert.Equal("Wed 09:00", (await workspace.Get("/local/api/state?as=ana")).GetProperty("clock").GetProperty("shortLabel").GetString());
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-02-30T09:00")]
    [InlineData("2027-11-18T09:00")]
    [InlineData(null)]
    public async Task An_instant_that_is_none_or_too_far_is_refused(string? to)
    {
        var workspace = open.Workspace;
        Assert.Equal(HttpStatusCode.BadRequest, (await workspace.Post("/local/api/clock", new { @as = "ana", to })).StatusCode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-15)]
    [InlineData(int.MaxValue)]
    public async Task Minutes_that_lead_nowhere_are_refused(int minutes)
    {
        var workspace = open.Workspace;
        Assert.Equal(HttpStatusCode.BadRequest, (await workspace.Post("/local/api/clock", new { @as = "ana", minutes })).StatusCode);
    }

    [Fact]
    public async Task A_real_clock_says_so_and_is_not_moved()
    {
        await using var workspace = await Workspace.Open(mode: ClockMode.Real);
        Assert.False((await workspace.Get("/local/api/state?as=ana")).GetProperty("clock").GetProperty("simulated").GetBoolean());
        Assert.Equal(HttpStatusCode.Conflict, (await workspace.Post("/local/api/clock", new { @as = "ana", minutes = 15 })).StatusCode);
    }

    static string? Text(JsonElement one, string name) => one.GetProperty(name).GetString();
}
