using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Tests.CheckIns;

public sealed class QuestionActsTests
{
    const string Form = $"checkin.form|{CheckInDesk.Monday}";

    static readonly Question Stuck = Question.Of("stuck", QuestionKind.Choice, "Where does it stick?") with { Choices = ["Nowhere", "Leads"] };
    static readonly Question Leads = Question.Of("leads", QuestionKind.Text, "Which leads would help?") with { When = new("stuck", ["Leads"], null, null) };
    static readonly Question Calls = Question.Of("calls", QuestionKind.Number, "Calls");
    static readonly Question Promised = Question.Of("promised", QuestionKind.Promise, "Promised?");

    [Fact]
    public async Task A_pressed_choice_is_stored_in_the_words_it_had()
    {
        await using var desk = await Asked();
        Assert.Equal(Reply.None, await desk.Clicks($"checkin.choose|{CheckInDesk.Monday}|stuck:1", "2026-11-23 09:05"));
        Assert.Equal(new Given(Choice: "Leads"), (await desk.Row()).Given.To("stuck"));
        Assert.Equal(CheckInState.Asked, (await desk.Row()).State);
    }

    [Theory]
    [InlineData("stuck:2")]
    [InlineData("stuck:-1")]
    [InlineData("stuck")]
    [InlineData("other:0")]
    [InlineData("calls:1")]
    [InlineData("leads:0")]
    public async Task A_choice_that_is_not_on_offer_changes_nothing(string argument)
    {
        await using var desk = await Asked();
        var before = await desk.Row();
        Assert.IsType<Reply.Private>(await desk.Clicks($"checkin.choose|{CheckInDesk.Monday}|{argument}", "2026-11-23 09:05"));
        Assert.Equal(before, await desk.Row());
    }

    [Fact]
    public async Task A_form_brings_every_kind_of_answer_and_what_they_lead_to_is_asked_in_its_place()
    {
        await using var desk = await Asked();
        var reply = await desk.Submits(
            Form, "2026-11-23 09:05", ("count", "2"), ("q-stuck", "1"), ("q-calls", "12"), ("q-promised", "Acme: SSO live by Friday"));
        var more = Assert.IsType<Reply.ReplaceForm>(reply).Form;
        Assert.Equal(["q-leads"], more.Inputs.Select(input => input.Id));
        var row = await desk.Row();
        Assert.Equal((2, CheckInState.Answered, 12, "Leads"), (row.NewOpportunities, row.State, row.Given.To("calls")?.Number, row.Given.To("stuck")?.Choice));
        Assert.Equal("Acme", Assert.Single(desk.Promises).Client);

        Assert.Equal(Reply.None, await desk.Submits(more.Action.ToString(), "2026-11-23 09:06", ("q-leads", "retail in Hamburg")));
        var words = (await desk.Row()).Given.To("leads")!.Text!.Value;
        Assert.Equal("retail in Hamburg", (await desk.Read(stores => stores.Texts.Find([words])))[words]);
        Assert.Equal(2, (await desk.Row()).NewOpportunities);
    }

    [Fact]
    public async Task Fields_that_do_not_work_say_what_would_and_nothing_is_kept()
    {
        await using var desk = await Asked();
        var before = await desk.Row();
        var errors = Assert.IsType<Reply.FieldErrors>(
            await desk.Submits(Form, "2026-11-23 09:05", ("count", "2"), ("q-stuck", "7"), ("q-calls", "many"), ("q-promised", "something soon"))).Errors;
        Assert.Equal(["q-calls", "q-promised", "q-stuck"], errors.Keys);
        Assert.Equal((CheckInFormWords.NumberWrong, CheckInFormWords.ChoiceWrong), (errors["q-calls"], errors["q-stuck"]));
        Assert.Equal(before, await desk.Row());
        Assert.Empty(desk.Promises);
    }

    static async Task<CheckInDesk> Asked()
    {
        var desk = await CheckInDesk.Asked();
        var team = CheckInDesk.Company.Teams.Values.Single();
        var plan = team.CheckIn with { Questions = [.. DefaultQuestions.Outcomes, Stuck, Leads, Calls, Promised] };
        desk.Now = CheckInDesk.Company with { Teams = CheckInDesk.Company.Teams.SetItem(team.Id, team with { CheckIn = plan }) };
        return desk;
    }
}
