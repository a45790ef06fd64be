using SalesNudgeBot.App.Checking;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Checking;

static class Trouble
{
    /// <summary>Why something could not be looked at.</summary>
    public static Checked Of(string what, SlackAnswer answer) =>
        answer switch
        {
            SlackAnswer.Refused { Error: "missing_scope" } refused => Checked.Problem(
                what,
                $"cannot be looked at: the token lacks {refused.Body.Text("needed") ?? "a scope"}",
                "Add the scopes named above and install the app again."),
            SlackAnswer.Refused { Error: var error } => Checked.Problem(what, $"cannot be looked at: Slack answers {error}", "Put right what stands above, and run doctor again."),
            SlackAnswer.RateLimited => Checked.Problem(what, "cannot be looked at: Slack asked for a pause", "Run doctor again in a minute."),
            _ => Checked.Problem(what, "cannot be looked at: Slack did not answer", "Run doctor again."),
        };
}
