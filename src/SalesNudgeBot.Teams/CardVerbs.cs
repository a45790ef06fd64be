namespace SalesNudgeBot.Teams;

/// <summary>
/// What our Action.Execute buttons are called on the wire. Each one's <c>data</c> carries the same word under <see cref="VerbKey"/>, for
/// clients that only know Action.Submit; all of <c>data</c> can be edited by whoever presses, so it says what is meant, never who may.
/// </summary>
static class CardVerbs
{
    /// <summary>A button of a message was pressed: <see cref="ActionKey"/> says which.</summary>
    public const string Act = "act";

    /// <summary>A form was sent: <see cref="ActionKey"/>, the inputs, and under <see cref="OpensKey"/> the button that had opened it.</summary>
    public const string Submit = "submit";

    /// <summary>The form is put away; the message shows again as it is now.</summary>
    public const string Cancel = "cancel";

    /// <summary>What this person may do here: the automatic refresh of a user-specific view, or a press where that is not there. Reads only.</summary>
    public const string View = "view";

    public const string VerbKey = "d_verb";
    public const string ActionKey = "d_action";
    public const string OpensKey = "d_opens";

    /// <summary>In front of each input's id: inputs come merged into <c>data</c> and must not overwrite it.</summary>
    public const string InputPrefix = "i_";
}
