namespace FakeSlack.Model;

/// <summary>How one workspace and the app installed in it are set up.</summary>
public sealed record TeamOptions
{
    public static readonly string[] UsualScopes =
    [
        "app_mentions:read", "channels:read", "chat:write", "commands", "dnd:read", "groups:read", "im:history", "im:read", "im:write", "usergroups:read", "users:read", "users:read.email",
    ];

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public IReadOnlyCollection<string> Scopes { get; init; } = UsualScopes;

    public bool SocketMode { get; init; }

    /// <summary>The app's own tokens and secret where a test does not mind; made from the number of the team.</summary>
    public string? BotToken { get; init; }

    public string? AppToken { get; init; }

    public string? SigningSecret { get; init; }

    public PaceLimits Limits { get; init; } = new();

    /// <summary>In real time: what does not answer meanwhile has failed.</summary>
    public TimeSpan AckWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>For how long a trigger opens a view, on the team's clock: real time where that is the clock.</summary>
    public TimeSpan TriggersLive { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Off under load: calls and deliveries are not kept.</summary>
    public bool Records { get; init; } = true;

    public bool HomeTab { get; init; } = true;

    public bool MessagesTab { get; init; } = true;

    /// <summary>Of the posts of a run, this share has its connection reset once Slack has taken it.</summary>
    public double ResetShare { get; init; }

    /// <summary>Of the posts of a run, this share is answered with a 500 and not taken.</summary>
    public double ErrorShare { get; init; }

    public int Seed { get; init; } = 1;
}

/// <summary>How fast the app may call. Documented are lower bounds; a fake that is stricter than Slack hides nothing.</summary>
/// <param name="Enforced">When off nothing is ever answered with 429.</param>
/// <param name="PostsPerSecond">Of one workspace, whatever the channel; null for none.</param>
/// <param name="ChannelGap">Between two posts in one channel, from one to the next: no burst.</param>
public sealed record PaceLimits(bool Enforced = true, double? PostsPerSecond = 5, int PostBurst = 10, TimeSpan? ChannelGap = null)
{
    public TimeSpan Gap => ChannelGap ?? TimeSpan.FromSeconds(1);

    /// <summary>Calls a minute of one method in one workspace, by tier.</summary>
    public int Tier1 { get; init; } = 1;

    public int Tier2 { get; init; } = 20;

    public int Tier3 { get; init; } = 50;

    public int Tier4 { get; init; } = 100;
}
