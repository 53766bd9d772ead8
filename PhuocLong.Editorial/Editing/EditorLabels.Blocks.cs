namespace PhuocLong.Editorial.Editing;

/// <summary>What the blocks of a text say: images, tables, boxes, and the menus they come from.</summary>
internal static partial class EditorLabels
{
    private static object Insert() => new
    {
        name = Words.InsertName,
        nothing = Words.InsertNothing,
        groups = new
        {
            words = Words.InsertGroupWords,
            media = Words.InsertGroupMedia,
            boxes = Words.InsertGroupBoxes,
        },
        items = new
        {
            heading2 = new
            {
                label = Words.InsertHeading2,
                also = Words.InsertHeading2Also,
            },
            heading3 = new
            {
                label = Words.InsertHeading3,
                also = Words.InsertHeading3Also,
            },
            paragraph = new
            {
                label = Words.InsertParagraph,
                also = Words.InsertParagraphAlso,
            },
            bulletList = new
            {
                label = Words.InsertBulletList,
                also = Words.InsertBulletListAlso,
            },
            orderedList = new
            {
                label = Words.InsertOrderedList,
                also = Words.InsertOrderedListAlso,
            },
            blockquote = new
            {
                label = Words.InsertBlockquote,
                also = Words.InsertBlockquoteAlso,
            },
            link = new
            {
                label = Words.InsertLink,
                also = Words.InsertLinkAlso,
            },
            image = new
            {
                label = Words.InsertImage,
                also = Words.InsertImageAlso,
            },
            gallery = new
            {
                label = Words.InsertGallery,
                also = Words.InsertGalleryAlso,
            },
            video = new
            {
                label = Words.InsertVideo,
                also = Words.InsertVideoAlso,
            },
            table = new
            {
                label = Words.InsertTable,
                also = Words.InsertTableAlso,
            },
            note = new
            {
                label = Words.InsertNote,
                also = Words.InsertNoteAlso,
            },
            decision = new
            {
                label = Words.InsertDecision,
                also = Words.InsertDecisionAlso,
            },
            deadline = new
            {
                label = Words.InsertDeadline,
                also = Words.InsertDeadlineAlso,
            },
            divider = new
            {
                label = Words.InsertDivider,
                also = Words.InsertDividerAlso,
            },
        },
    };

    private static object Video() => new
    {
        name = Words.VideoName,
        address = Words.VideoAddress,
        apply = Words.VideoApply,
        @unsafe = Words.VideoUnsafe,
    };

    private static object Figure() => new
    {
        caption = Words.FigureCaption,
        facts = Words.FigureFacts,
        missing = Words.FigureMissing,
        credited = Words.FigureCredited,
        left = Words.FigureLeft,
        right = Words.FigureRight,
        remove = Words.FigureRemove,
        broken = Words.FigureBroken,
        form = Words.FigureForm,
        alt = Words.FigureAlt,
        altHint = Words.FigureAltHint,
        credit = Words.FigureCredit,
        creditHint = Words.FigureCreditHint,
        done = Words.FigureDone,
        complete = Words.FigureComplete,
        missingHere = Words.FigureMissingHere,
    };

    private static object Gallery() => new
    {
        name = Words.GalleryName,
        add = Words.GalleryAdd,
    };

    private static object Upload() => new
    {
        name = Words.UploadName,
        sending = Words.UploadSending,
        storing = Words.UploadStoring,
        cancel = Words.UploadCancel,
        again = Words.UploadAgain,
        drop = Words.UploadDrop,
        failed = Words.UploadFailed,
        offline = Words.UploadOffline,
        onlyImages = Words.UploadOnlyImages,
    };

    private static object Callout() => new
    {
        name = Words.CalloutName,
        note = Words.CalloutNote,
        decision = Words.CalloutDecision,
        deadline = Words.CalloutDeadline,
    };

    private static object Table() => new
    {
        name = Words.TableName,
        rowAbove = Words.TableRowAbove,
        rowBelow = Words.TableRowBelow,
        deleteRow = Words.TableDeleteRow,
        columnLeft = Words.TableColumnLeft,
        columnRight = Words.TableColumnRight,
        deleteColumn = Words.TableDeleteColumn,
        header = Words.TableHeader,
        merge = Words.TableMerge,
        split = Words.TableSplit,
        bin = Words.TableDelete,
    };

    private static object Block() => new
    {
        name = Words.BlockName,
        insert = Words.BlockInsert,
        grip = Words.BlockGrip,
        up = Words.BlockUp,
        down = Words.BlockDown,
        duplicate = Words.BlockDuplicate,
        remove = Words.BlockRemove,
        turn = Words.BlockTurn,
        turns = new
        {
            paragraph = Words.BlockTurnParagraph,
            heading2 = Words.BlockTurnHeading2,
            heading3 = Words.BlockTurnHeading3,
            bulletList = Words.BlockTurnBulletList,
            orderedList = Words.BlockTurnOrderedList,
            blockquote = Words.BlockTurnBlockquote,
            note = Words.BlockTurnNote,
        },
    };
}
