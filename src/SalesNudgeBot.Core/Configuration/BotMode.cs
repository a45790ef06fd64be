namespace SalesNudgeBot.Core.Configuration;

public enum BotMode
{
    Live,

    /// <summary>Admins see what would go to whom, and nobody else hears anything.</summary>
    Shadow,
}
