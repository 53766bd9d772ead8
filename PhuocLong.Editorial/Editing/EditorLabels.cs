namespace PhuocLong.Editorial.Editing;

/// <summary>Every sentence the browser's editor shows; the shape is <c>Labels</c> in <c>editor/browser/options.ts</c>.</summary>
internal static partial class EditorLabels
{
    public static object InTheReadersLanguage() => new
    {
        locale = Words.Locale,
        fields = new
        {
            title = new { name = Words.FieldTitle, placeholder = Words.FieldTitleEmpty },
            lead = new { name = Words.FieldLead, placeholder = Words.FieldLeadEmpty },
            body = new { name = Words.FieldBody, placeholder = Words.FieldBodyEmpty },
        },
        toolbar = new
        {
            name = Words.Toolbar,
            plus = Words.ToolbarPlus,
            image = Words.ToolbarImage,
            camera = Words.ToolbarCamera,
            grip = Words.ToolbarGrip,
            bold = Words.ToolbarBold,
            italic = Words.ToolbarItalic,
            underline = Words.ToolbarUnderline,
            heading2 = Words.ToolbarHeading2,
            heading3 = Words.ToolbarHeading3,
            bulletList = Words.ToolbarBulletList,
            orderedList = Words.ToolbarOrderedList,
            blockquote = Words.ToolbarBlockquote,
            link = Words.ToolbarLink,
            undo = Words.ToolbarUndo,
            redo = Words.ToolbarRedo,
        },
        link = new
        {
            name = Words.LinkName,
            address = Words.LinkAddress,
            apply = Words.LinkApply,
            remove = Words.LinkRemove,
            @unsafe = Words.LinkUnsafe,
        },
        save = new
        {
            connecting = Words.SaveConnecting,
            saving = Words.SaveSaving,
            saved = Words.SaveSaved,
            savedAt = Words.SaveSavedAt,
            late = Words.SaveLate,
            offline = Words.SaveOffline,
            offlinePending = Words.SaveOfflinePending,
            offlineReading = Words.SaveOfflineReading,
            keptOnMachine = Words.SaveKeptOnMachine,
            keptOnPage = Words.SaveKeptOnPage,
            reading = Words.SaveReading,
            signedOut = Words.SaveSignedOut,
            signedOutPending = Words.SaveSignedOutPending,
            signedOutOnPage = Words.SaveSignedOutOnPage,
            refused = Words.SaveRefused,
            refusedBad = Words.SaveRefusedBad,
            refusedRight = Words.SaveRefusedRight,
            refusedLarge = Words.SaveRefusedLarge,
            refusedSchema = Words.SaveRefusedSchema,
            refusedSchemaPending = Words.SaveRefusedSchemaPending,
            refusedDamaged = Words.SaveRefusedDamaged,
            refusedSuggestion = Words.SaveRefusedSuggestion,
        },
        modes = new
        {
            name = Words.ModesName,
            edit = Words.ModeEdit,
            editHint = Words.ModeEditHint,
            suggest = Words.ModeSuggest,
            suggestHint = Words.ModeSuggestHint,
            view = Words.ModeView,
            viewHint = Words.ModeViewHint,
        },
        suggestions = new
        {
            name = Words.SuggestionName,
            refused = Words.SuggestionRefused,
            added = Words.SuggestionAdded,
            removed = Words.SuggestionRemoved,
            replaced = Words.SuggestionReplaced,
            hintAdded = Words.SuggestionHintAdded,
            hintRemoved = Words.SuggestionHintRemoved,
            accept = Words.SuggestionAccept,
            reject = Words.SuggestionReject,
            withdraw = Words.SuggestionWithdraw,
            you = Words.SuggestionYou,
            someone = Words.SuggestionSomeone,
        },
        selection = Words.SelectionBar,
        insert = Insert(),
        video = Video(),
        figure = Figure(),
        gallery = Gallery(),
        upload = Upload(),
        callout = Callout(),
        table = Table(),
        block = Block(),
        find = Find(),
        foot = Foot(),
        paste = Paste(),
        full = Words.FullScreenHint,
        keys = Keys(),
    };
}
