using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Slack.Answering;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>Takes slash commands (protocol section 4): decided and answered in the response itself.</summary>
sealed class CommandIntake(IInbound inbound, IAddressBook addresses, PersonsWords words, CommandAnswer answer, IWallClock wall, ILogger<CommandIntake> log)
{
    public async ValueTask<Acknowledgement> Take(SlashCommand command, Senders senders)
    {
        var standing = senders.Of(command.Team);
        switch (standing.Kinship)
        {
            case Kinship.Forged:
                return Acknowledgement.NotTheirs;
            case Kinship.NotKnownYet:
                return Acknowledgement.NotStored;
        }

        var place = new Place(standing.Workspace, command.Account, wall.Now) { Trigger = command.Trigger, ResponseUrl = command.ResponseUrl, Channel = command.Channel };
        if (standing.Kinship is not Kinship.Own || addresses.PersonOf(standing.Workspace.Id, command.Account) is not { } person)
        {
            return await answer.Stranger(place);
        }

        var key = InboxKeys.Interaction(command.Team, command.Trigger);
        try
        {
            var reply = await inbound.Receive(key, person, new Act.Commanded(words.Of(command.Text, standing.Workspace)), CancellationToken.None);
            return await answer.To(place, reply);
        }
        catch (DatabaseUnavailableException)
        {
            Log.NotStored(log, key);
            return Acknowledgement.NotStored;
        }
    }
}
