namespace SalesNudgeBot.Teams.Connector.Tokens;

/// <summary>Where the bot's own tokens for the Connector come from. Kept while they last; one is asked for at a time.</summary>
interface IAccessTokens
{
    /// <param name="refused">This one was not taken: another one is asked for, unless there is one already. Null: whichever there is.</param>
    ValueTask<AccessToken> Get(string? refused, CancellationToken cancellation);
}

abstract record AccessToken
{
    /// <param name="Value">Null where none is needed.</param>
    public sealed record Given(string? Value) : AccessToken
    {
        public override string ToString() => "a token";
    }

    /// <summary>Microsoft says no.</summary>
    /// <param name="Code">Its own, such as <c>invalid_client</c>.</param>
    public sealed record Refused(string Code) : AccessToken;

    /// <summary>Microsoft does not answer.</summary>
    public sealed record NotNow(string Reason) : AccessToken;
}
