namespace FakeTeams.Model;

/// <summary>How one tenant and the bot registered in it are set up.</summary>
public sealed record TenantOptions
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What the bot's own tokens live by: MSAL asks the machine's.</summary>
    public TimeProvider TokenClock { get; init; } = TimeProvider.System;

    /// <summary>GUIDs, and a secret, where a test does not mind; made from the number of the tenant.</summary>
    public string? Id { get; init; }

    public string? AppId { get; init; }

    public string? AppSecret { get; init; }

    public string BotName { get; init; } = "SalesNudgeBot";

    /// <summary>Off: nothing is ever answered with 429.</summary>
    public bool Limits { get; init; } = true;

    /// <summary>Off: as Microsoft's test client, which neither sends tokens along nor asks for any.</summary>
    public bool ChecksTokens { get; init; } = true;

    /// <summary>
    /// In real time: what does not answer meanwhile has failed. Teams waits fifteen seconds (protocol section 4); with all that a machine
    /// may be busy with, they are no measure of the bot.
    /// </summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan TokenLife { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Off under load: calls and deliveries are not kept.</summary>
    public bool Records { get; init; } = true;

    /// <summary>Of the posts of a run, this share has its connection cut once Teams has taken it.</summary>
    public double ResetShare { get; init; }

    /// <summary>Of the posts of a run, this share is answered with a 502 and not taken.</summary>
    public double ErrorShare { get; init; }

    public int Seed { get; init; } = 1;
}
