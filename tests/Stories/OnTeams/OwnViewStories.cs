using FakeTeams.People;
using SalesNudgeBot.Core.Wording;
using Stories.Harness;

namespace Stories.OnTeams;

/// <summary>Cards that each person sees in their own way, and clients that know less than others.</summary>
public sealed class OwnViewStories
{
    [Fact]
    public async Task In_the_channel_a_briefs_buttons_are_seen_by_the_leaders_alone_and_after_each_change_again()
    {
        await using var teams = await TeamsStory.Begin();
        var reader = teams.Person(teams.Week.OtherRep);
        teams.Channel.Team!.Members.Add(reader.User);
        await teams.Week.Silent();
        var talk = "I'll talk to Priya by Thu 12:00";
        foreach (var person in new[] { teams.Leader, teams.Person(teams.Week.Deputy), reader })
        {
            Assert.False(person.SeesButton(talk));
            await person.Looks();
        }

        Assert.Equal((true, true, false), (teams.Leader.SeesButton(talk), teams.Person(teams.Week.Deputy).SeesButton(talk), reader.SeesButton(talk)));
        await reader.Clicks(CardWords.WhatCanIDo);
        Assert.Contains("Lena", Assert.Single(reader.Words), StringComparison.Ordinal);

        await teams.Week.ClientTold();
        Assert.False(teams.Leader.SeesButton(talk));
        await teams.Leader.Looks();
        Assert.True(teams.Leader.SeesButton(talk));
        await teams.Story.Ends();
    }

    [Fact]
    public async Task Looking_changes_nothing_that_is_stored()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.Silent();
        await teams.Week.ClientTold();
        var before = await teams.Story.Stored();
        var delivered = teams.Tenant.Delivered.Count;
        await teams.Leader.Looks();
        Assert.True(teams.Tenant.Delivered.Count > delivered, "Nobody's client asked.");
        await teams.Settles();
        Assert.Equal(before, await teams.Story.Stored());
        await teams.Story.Ends();
    }

    [Fact]
    public async Task A_form_that_is_put_away_shows_the_message_again()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.Silent();
        await teams.Week.Rep.Clicks("They've heard");
        Assert.NotNull(teams.Rep.Form);
        await teams.Rep.Clicks(DeliveryWords.Cancel);
        Assert.Null(teams.Rep.Form);
        Assert.True(teams.Rep.SeesButton("They've heard"));
        await teams.Week.ClientTold();
        await teams.Story.Ends();
    }

    [Fact]
    public async Task A_form_with_something_wrong_comes_back_with_all_that_was_typed()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.Silent();
        await teams.Week.Rep.Clicks("They've heard");
        await teams.Week.Rep.Fills(("how", "Mail"), ("what", "We look [for](x) a date"), ("next", "last Tuesday"));
        var form = teams.Rep.Form!;
        Assert.Contains("Please change", form.Text, StringComparison.Ordinal);
        Assert.Contains("We look [for](x) a date", form.Card!.ToJsonString(), StringComparison.Ordinal);
        await teams.Week.Rep.Fills(("next", "Mon 9:00"));
        teams.Week.Rep.Sees("Acme has heard from you");
        await teams.Story.Ends();
    }

    [Fact]
    public async Task A_client_that_knows_no_other_buttons_sends_the_same_by_messages()
    {
        await using var teams = await TeamsStory.Begin();
        teams.Deliverer.OldClient = true;
        await teams.Week.Promise();
        await teams.Week.Deliverer.Gets("Can you deliver it");
        await teams.Week.Deliverer.Clicks("Yes, I'll deliver it");
        teams.Week.Deliverer.Sees("you deliver it");
        await teams.Story.Ends();
    }

    [Fact]
    public async Task Who_leaves_the_first_choice_of_a_form_as_it_is_delivers_it_themselves()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.CheckIn();
        await teams.Week.Rep.Writes("help");
        await teams.Week.Rep.Gets("Tell me what you promised a client");
        await (await teams.Week.Rep.Clicks("Record a promise")).Fills(("client", "Acme"), ("what", "price list"), ("when", "Friday"));
        await teams.Week.Rep.Gets("Acme · price list", "Fri 27 Nov 2026, 17:30");
        Assert.Null((await teams.Week.Chain()).Delivery);
        await teams.Story.Ends();
    }

    [Fact]
    public async Task Called_in_a_channel_the_bot_answers_in_the_persons_own_chat()
    {
        await using var teams = await TeamsStory.Begin();
        await teams.Week.CheckIn();
        var deals = teams.Tenant.AddTeam("Deals", people: [teams.Rep, teams.Deliverer]).General;
        Assert.True((await teams.Rep.TypesIn(deals, "promised Acme SSO live by Friday, Omar delivers")).Acknowledged);
        await teams.Settles();
        await teams.Week.Rep.Gets("Acme · SSO live");
        await teams.Week.Deliverer.Gets("Can you deliver it");
        Assert.DoesNotContain(deals.Messages, message => message.From is null);
        await teams.Story.Ends();
    }
}
