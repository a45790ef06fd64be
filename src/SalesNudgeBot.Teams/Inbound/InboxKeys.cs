namespace SalesNudgeBot.Teams.Inbound;

/// <summary>Under which key the inbox stores an activity, so that a second delivery of it is recognised.</summary>
static class InboxKeys
{
    public static string Of(string conversation, string activity) => $"teams/{conversation}/{activity}";
}
