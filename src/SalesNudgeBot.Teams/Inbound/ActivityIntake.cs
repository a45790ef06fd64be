using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Lifecycle;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>By kind of activity, to whoever takes it. What we do not know is heard and means nothing: new kinds arrive at any time.</summary>
sealed class ActivityIntake(MessageIntake messages, InvokeIntake invokes, LifecycleIntake lifecycle, ILogger<ActivityIntake> log)
{
    /// <summary>Whether anything would come of it: whose the rest is, need not be known.</summary>
    public static bool Takes(string type) => type is "message" or "invoke" or "conversationUpdate" or "installationUpdate";

    public async ValueTask<Acknowledgement> Take(Activity activity, TeamsWorkspace workspace)
    {
        try
        {
            return activity.Type switch
            {
                "message" => await messages.Take(activity, workspace),
                "invoke" => await invokes.Take(activity, workspace),
                "conversationUpdate" => await lifecycle.Changed(activity, workspace),
                "installationUpdate" => await lifecycle.Installed(activity, workspace),
                _ => Acknowledgement.Done,
            };
        }
        catch (DatabaseUnavailableException)
        {
            Log.NotStored(log, InboxKeys.Of(activity.ConversationId, activity.Id ?? ""));
            return Acknowledgement.NotStored;
        }
    }
}
