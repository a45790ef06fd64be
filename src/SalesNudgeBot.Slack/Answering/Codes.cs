using SalesNudgeBot.Slack.Api;

namespace SalesNudgeBot.Slack.Answering;

static class Codes
{
    /// <summary>Slack's own code for what it did not do, for a log: never an address or a text.</summary>
    public static string Of(SlackAnswer answer) =>
        answer switch
        {
            SlackAnswer.Refused refused => refused.Error,
            SlackAnswer.RateLimited => "ratelimited",
            SlackAnswer.Broken broken => broken.Reason,
            _ => "ok",
        };
}
