namespace PhuocLong.Editorial.Workflows;

/// <summary>The theme's variables behind the colours of steps: a text colour and the ground it stands on.</summary>
public static class StepColours
{
    /// <summary>As a style: "color: var(--slate); background: var(--slate-soft)".</summary>
    public static string Style(StepColour colour) => colour switch
    {
        StepColour.Ochre => "color: var(--ochre-text); background: var(--ochre-soft)",
        StepColour.Pine => "color: var(--pine); background: var(--pine-soft)",
        StepColour.Lacquer => "color: var(--lacquer); background: var(--lacquer-soft)",
        StepColour.Quiet => "color: var(--quiet); background: var(--sunken)",
        _ => "color: var(--slate); background: var(--slate-soft)",
    };

    public static string NameOf(StepColour colour) => Words.ResourceManager.GetString("Colour" + colour, Words.Culture)!;
}
