namespace FakeTeams.Tokens;

/// <summary>What a token says and who signs it. As the Connector makes them unless a test says otherwise.</summary>
/// <param name="Audience">The bot's app id.</param>
/// <param name="ServiceUrl">Null: the claim is left out.</param>
public sealed record TokenShape(string Audience, string? ServiceUrl)
{
    public const string TheIssuer = "https://api.botframework.com";

    public string? Issuer { get; init; } = TheIssuer;

    /// <summary>RS256, RS384, RS512; <c>none</c>; or HS256, with the public key as the secret.</summary>
    public string Algorithm { get; init; } = "RS256";

    /// <summary>Null: the server's current one.</summary>
    public SigningKey? Key { get; init; }

    /// <summary>Null: the key's own.</summary>
    public string? KeyId { get; init; }

    /// <summary>From now on.</summary>
    public TimeSpan NotBefore { get; init; } = TimeSpan.Zero;

    public TimeSpan Expires { get; init; } = TimeSpan.FromHours(1);
}
