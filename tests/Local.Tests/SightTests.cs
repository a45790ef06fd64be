using System.Net;
using SalesNudgeBot.Core.Delivery;
using static SalesNudgeBot.Local.Tests.SampleCompany;

namespace SalesNudgeBot.Local.Tests;

/// <summary>The page acts as one person at a time, and shows this person nothing that is not theirs.</summary>
public sealed class SightTests(OpenWorkspace open) : IClassFixture<OpenWorkspace>
{
    [Fact]
    public async Task Only_its_leader_its_deputy_and_admins_see_a_leaders_channel()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Send(Workspace.Outgoing("case/1/brief", Emea, "Acme is at risk", At(18, 9)));
        foreach (var viewer in new[] { Lena, David, Ingrid })
        {
            Assert.Single(await workspace.Items(viewer, Emea));
        }

        foreach (var viewer in new[] { Ana, Sam, Omar, Maria })
        {
            await IsNotThere(workspace, $"/local/api/conversation?as={viewer}&id={Emea}");
        }
    }

    [Fact]
    public async Task Nobody_sees_the_conversation_of_another()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Send(Workspace.Outgoing("hello/ana", Own(Ana), "Morning Ana", At(18, 9)));
        await IsNotThere(workspace, $"/local/api/conversation?as={Lena}&id={Own(Ana)}");
        await IsNotThere(workspace, $"/local/api/conversation?as={Ingrid}&id={Own(Ana)}");
    }

    [Fact]
    public async Task A_message_for_one_person_in_a_channel_is_shown_to_this_person_alone()
    {
        await using var workspace = await Workspace.Open();
        var row = await workspace.Send(
            Workspace.Outgoing("case/1/private", Emea, "Acme has not heard from us", At(18, 9), Operation.Private) with { OnlyFor = Lena }
        );
        var shown = Assert.Single(await workspace.Items(Lena, Emea));
        Assert.True(shown.GetProperty("onlyYou").GetBoolean());
        Assert.Empty(await workspace.Items(David, Emea));
        await IsNotThere(workspace, $"/local/api/why?as={David}&message={row}");
        Assert.Equal(1, await Count(workspace, Lena));
        Assert.Equal(0, await Count(workspace, David));
    }

    [Fact]
    public async Task Why_is_told_only_to_those_who_see_the_message()
    {
        await using var workspace = await Workspace.Open();
        var row = await workspace.Send(Workspace.Outgoing("case/1/brief", Emea, "Acme is at risk", At(18, 9)));
        Assert.Equal(1, (await workspace.Get($"/local/api/why?as={Lena}&message={row}")).GetProperty("versions").GetArrayLength());
        await IsNotThere(workspace, $"/local/api/why?as={Ana}&message={row}");
        await IsNotThere(workspace, $"/local/api/why?as={Lena}&message=o-unknown");
    }

    [Fact]
    public async Task What_is_held_back_is_listed_only_for_the_one_it_is_for()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Plan(Workspace.Outgoing("later", Own(Ana), "Does Acme have it?", At(20, 9)));
        Assert.Equal(1, (await workspace.Get("/local/api/held?as=ana")).GetProperty("coming").GetArrayLength());
        Assert.Equal(0, (await workspace.Get("/local/api/held?as=sam")).GetProperty("coming").GetArrayLength());
    }

    [Fact]
    public async Task Nobody_presses_or_answers_what_they_were_never_sent()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Send(Workspace.Outgoing("case/1/brief", Emea, "Acme is at risk", At(18, 9)));
        object[] acts =
        [
            new { @as = "ana", key = workspace.NewKey(), action = "case.take|c-1", on = "case/1/brief" },
            new { @as = "ana", key = workspace.NewKey(), action = "case.take|c-1", on = "case/1/brief", values = new { } },
            new { @as = "ana", key = workspace.NewKey(), text = "me too", about = "case/1/brief" },
        ];
        Assert.Equal(HttpStatusCode.NotFound, (await workspace.Post("/local/api/click", acts[0])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await workspace.Post("/local/api/submit", acts[1])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await workspace.Post("/local/api/say", acts[2])).StatusCode);
        Assert.Empty(workspace.Decider.Acts);
    }

    [Fact]
    public async Task Somebody_unknown_is_told_so()
    {
        var workspace = open.Workspace;
        await IsNotThere(workspace, "/local/api/state?as=nobody");
        await IsNotThere(workspace, "/local/api/conversation?as=nobody&id=person/ana");
        await IsNotThere(workspace, "/local/api/why?as=nobody&message=o-1");
        await IsNotThere(workspace, "/local/api/held?as=nobody");
        foreach (var path in new[] { "say", "click", "submit", "clock" })
        {
            var body = new { @as = "nobody", key = workspace.NewKey(), text = "x", action = "a|b", values = new { }, minutes = 15 };
            Assert.Equal(HttpStatusCode.NotFound, (await workspace.Post($"/local/api/{path}", body)).StatusCode);
        }

        Assert.Empty(workspace.Decider.Acts);
    }

    static async Task<int> Count(Workspace workspace, Core.People.PersonId viewer) =>
        (await workspace.Get($"/local/api/state?as={viewer}"))
            .GetProperty("people")
            .EnumerateArray()
            .Single(person => person.GetProperty("id").GetString() == viewer.Value)
            .GetProperty("conversations")
            .EnumerateArray()
            .Single(conversation => conversation.GetProperty("id").GetString() == Emea.ToString())
            .GetProperty("count")
            .GetInt32();

    static async Task IsNotThere(Workspace workspace, string path)
    {
        var response = await workspace.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("\"error\":\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
